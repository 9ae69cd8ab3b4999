package org.saimahui.drill;

import java.util.List;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.CardCriterion;
import org.saimahui.judging.JudgeView;
import org.saimahui.presenter.PresenterView;

/**
 * What everybody in the hall knows of the evening without looking: who is in it and where it stands, for the robots' next step. What
 * is seen of a fault is read through {@link Windows}.
 */
public final class Playbill {

    private final HallServices services;

    private final long contestId;

    private final Browsers browsers;

    Playbill(HallServices services, long contestId, Browsers browsers) {
        this.services = services;
        this.contestId = contestId;
        this.browsers = browsers;
    }

    public ContestView contest() {
        return services.contests().get(contestId);
    }

    /** Where the evening stands. @throws DoorException where it is none any more */
    public Situation now() {
        browsers.require();
        return services.stage().situation(contestId);
    }

    /** The keys of the cues of the evening in order, for whoever wants one that is not due. */
    public List<String> cues() {
        return services.order().list(now()).cues().stream()
                .map(cue -> cue.key())
                .toList();
    }

    /** The judges' seats in order. */
    public List<String> judges() {
        return services.panel().list(contestId).stream().map(JudgeView::code).toList();
    }

    /** Those who have not withdrawn, in order. */
    public List<PresenterView> active() {
        return now().presenters().stream().filter(PresenterView::isActive).toList();
    }

    /** Whoever talks or is marked. @throws IllegalStateException where nobody does */
    public PresenterView talker() {
        return now().onStage().orElseThrow(() -> new IllegalStateException("Nobody is on stage"));
    }

    /** The presenter as things are. @throws java.util.NoSuchElementException where there is none of that number */
    public PresenterView presenter(int number) {
        return now().presenter(number).orElseThrow();
    }

    /** What a judge marks. */
    List<CardCriterion> criteria() {
        return services.judging().rule(contestId).criteria();
    }

    /** The seats that owe a card for that presenter. */
    List<String> missing(int number) {
        return services.judging().missing(contestId, number);
    }
}
