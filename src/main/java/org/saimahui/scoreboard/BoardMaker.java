package org.saimahui.scoreboard;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.RuleService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.Fraction;
import org.saimahui.scoring.Rounding;
import org.saimahui.scoring.ScoringEngine;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.Standing;
import org.saimahui.scoring.Standings;
import org.saimahui.voting.Tally;
import org.saimahui.voting.VoteService;
import org.saimahui.voting.VoteState;
import org.saimahui.voting.VoteStatus;
import org.springframework.stereotype.Component;

/** Computes what the public may see from the rows: the presenters whose marking is closed, the parts that are in. */
@Component
class BoardMaker {

    private final RuleService rules;

    private final PresenterService presenters;

    private final VoteService votes;

    private final SheetRows rows;

    BoardMaker(RuleService rules, PresenterService presenters, VoteService votes, SheetRows rows) {
        this.rules = rules;
        this.presenters = presenters;
        this.votes = votes;
        this.rows = rows;
    }

    /** Without version and time, which the store adds. */
    Board make(ContestView contest) {
        List<PresenterView> people = presenters.list(contest.id());
        VoteStatus vote = votes.status(contest.id());
        boolean shown = vote.state() == VoteState.SHOWN;
        Tally tally = votes.tally(contest.id());
        Set<Integer> closed = people.stream()
                .filter(p -> p.isActive() && p.turn() == Turn.CLOSED)
                .map(PresenterView::number)
                .collect(Collectors.toSet());
        List<String> basis = contest.ruleNumber() == 0 ? List.of() : basis(rule(contest), !closed.isEmpty(), shown);
        return new Board(
                contest.slug(),
                0,
                OffsetDateTime.ofInstant(Instant.EPOCH, contest.zone()),
                contest.state(),
                contest.rehearsal(),
                false,
                basis,
                onStage(contest, people),
                new Board.BoardVote(
                        vote.state(), vote.choices(), at(contest, vote.closesAt()), shown ? tally.voters() : null),
                rows(contest, people, closed, basis, shown ? tally : null),
                numbers(people, p -> p.isActive() && p.turn() == Turn.WAITING),
                numbers(people, p -> !p.isActive()));
    }

    private ScoringRule rule(ContestView contest) {
        return rules.rule(contest.id());
    }

    private static List<String> basis(ScoringRule rule, boolean anyClosed, boolean shown) {
        return rule.partCodes().stream()
                .filter(part -> switch (part) {
                    case ScoringRule.OBJECTIVE -> true;
                    case ScoringRule.AUDIENCE -> shown;
                    default -> anyClosed;
                })
                .toList();
    }

    private List<Board.Row> rows(
            ContestView contest,
            List<PresenterView> people,
            Set<Integer> closed,
            List<String> basis,
            @Nullable Tally tally) {
        Map<Integer, PresenterView> byNumber =
                people.stream().collect(Collectors.toMap(PresenterView::number, Function.identity()));
        if (closed.isEmpty()) {
            return List.of();
        }
        if (contest.ruleNumber() == 0 || rule(contest).isShowOnly()) {
            return closed.stream()
                    .sorted()
                    .map(number -> unranked(byNumber.get(number)))
                    .toList();
        }
        ContestSheet sheet = only(rows.sheet(contest.id(), tally != null), closed);
        Standings standings = ScoringEngine.live(rule(contest), sheet, Set.copyOf(basis));
        @Nullable Fraction lead = standings.rows().get(0).total();
        List<Board.Row> ranked = new ArrayList<>();
        for (Standing standing : standings.rows()) {
            ranked.add(row(standings, standing, byNumber.get(standing.presenter()), lead, tally));
        }
        return ranked;
    }

    private static Board.Row unranked(PresenterView p) {
        return new Board.Row(p.number(), p.name(), p.organisation(), null, false, null, null, Map.of(), null);
    }

    private static Board.Row row(
            Standings standings,
            Standing standing,
            PresenterView person,
            @Nullable Fraction lead,
            @Nullable Tally tally) {
        Map<String, String> parts = new LinkedHashMap<>();
        standing.parts()
                .forEach((code, value) ->
                        parts.put(code, standings.rule().rounding().print(Rounding.Step.TOTAL, value)));
        Fraction total = standing.total();
        return new Board.Row(
                person.number(),
                person.name(),
                person.organisation(),
                standing.place(),
                standing.shared(),
                total == null ? null : standings.print(total),
                total == null || lead == null ? null : standings.print(distance(lead, total)),
                parts,
                tally == null ? null : tally.votes().getOrDefault(person.number(), 0L));
    }

    private static Fraction distance(Fraction a, Fraction b) {
        Fraction difference = a.minus(b);
        return difference.signum() < 0 ? b.minus(a) : difference;
    }

    /** The sheet of those whose marking is closed: an open or reopened one has no place in public. */
    private static ContestSheet only(ContestSheet sheet, Set<Integer> closed) {
        return new ContestSheet(
                sheet.presenters().stream()
                        .filter(p -> closed.contains(p.number()))
                        .toList(),
                sheet.judges().stream()
                        .map(j -> new ContestSheet.Judge(j.code(), j.panel(), kept(j.recusals(), closed)))
                        .toList(),
                sheet.scorecards().stream()
                        .filter(c -> closed.contains(c.presenter()))
                        .toList(),
                sheet.adjustments().stream()
                        .filter(a -> closed.contains(a.presenter()))
                        .toList(),
                sheet.votes().stream()
                        .filter(v -> closed.contains(v.presenter()))
                        .toList(),
                sheet.audienceCount(),
                sheet.decisions().stream()
                        .filter(d -> closed.containsAll(d.presenters()))
                        .toList());
    }

    private static Set<Integer> kept(Set<Integer> numbers, Set<Integer> closed) {
        return numbers.stream().filter(closed::contains).collect(Collectors.toSet());
    }

    private static Board.@Nullable OnStage onStage(ContestView contest, List<PresenterView> people) {
        return people.stream()
                .filter(p -> contest.onStage() != null && p.number() == contest.onStage() && p.isActive())
                .findFirst()
                .map(p -> new Board.OnStage(p.number(), p.turn()))
                .orElse(null);
    }

    private static @Nullable OffsetDateTime at(ContestView contest, @Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, contest.zone());
    }

    private static List<Integer> numbers(
            List<PresenterView> people, java.util.function.Predicate<PresenterView> which) {
        return people.stream().filter(which).map(PresenterView::number).toList();
    }
}
