package org.saimahui.programme;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings;
import org.saimahui.contest.VoteAccess;
import org.saimahui.cue.OwnCueView;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.PublicSeats;
import org.saimahui.look.Look;
import org.saimahui.presenter.PresenterState;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.PublicReport;

/**
 * All that public pages print of a contest that is not on the Board. Whoever prints more of it adds it here; who is on
 * stage and how far is the Board's.
 *
 * @param reports the approved ones, by running number
 * @param prize the special prize that is given just now; null else
 */
record Programme(
        String slug,
        Announcement announcement,
        Course course,
        Ballots ballots,
        Look look,
        RuleInForce rule,
        List<Person> people,
        Map<Integer, PublicReport> reports,
        Wall wall,
        @Nullable OwnCueView prize) {

    /** What is announced of the evening. */
    record Announcement(String title, String campaign, String host, String venue, String startsAt, String zone) {}

    /** How far it is. */
    record Course(ContestState state, boolean correcting, boolean published, boolean archived) {}

    /** Who may vote, and whether a vote may be changed. */
    record Ballots(VoteAccess access, boolean mayChange) {}

    /** @param fingerprint of the rule in force; null before there is one */
    record RuleInForce(int number, @Nullable String fingerprint) {}

    /**
     * What only the wall prints.
     *
     * @param seats panel, name and unit of each judge, as far as the public sees them
     */
    record Wall(
            int talkSeconds,
            List<EveningSettings.Prize> prizes,
            EveningSettings.JudgesShownAs judgesShownAs,
            List<List<String>> seats) {

        static Wall of(EveningSettings settings, List<JudgeView> judges) {
            PublicSeats called = PublicSeats.of(settings.judgesShownAs(), judges);
            boolean named = settings.judgesShownAs() == EveningSettings.JudgesShownAs.NAME;
            return new Wall(
                    settings.talkSeconds(),
                    settings.prizes(),
                    settings.judgesShownAs(),
                    judges.stream()
                            .map(judge ->
                                    List.of(judge.panel(), called.of(judge.code()), named ? judge.organisation() : ""))
                            .toList());
        }
    }

    /** One who stands on stage. @param awaited whether the hall waits for this one to come */
    record Person(
            int number,
            String name,
            String organisation,
            String position,
            PresenterState state,
            int runningPosition,
            boolean awaited,
            @Nullable String portrait) {

        static Person of(PresenterView view) {
            return new Person(
                    view.number(),
                    view.name(),
                    view.organisation(),
                    view.position(),
                    view.state(),
                    view.slot().position(),
                    view.isAwaited(),
                    view.portrait());
        }
    }

    static Programme of(
            ContestView contest,
            Look look,
            @Nullable String rule,
            List<PresenterView> people,
            Map<Integer, PublicReport> reports,
            List<JudgeView> judges,
            @Nullable OwnCueView prize) {
        return new Programme(
                contest.slug(),
                new Announcement(
                        contest.title(),
                        contest.campaign(),
                        contest.host(),
                        contest.venue(),
                        String.valueOf(contest.startsAt()),
                        contest.zone().getId()),
                new Course(contest.state(), contest.correcting(), contest.published(), contest.archived()),
                new Ballots(contest.voteAccess(), contest.ballotsMayChange()),
                look,
                new RuleInForce(contest.ruleNumber(), rule),
                people.stream().map(Person::of).toList(),
                reports,
                Wall.of(contest.settings(), judges),
                prize);
    }
}
