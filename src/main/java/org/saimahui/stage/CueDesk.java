package org.saimahui.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestService;
import org.saimahui.cue.AddCue;
import org.saimahui.cue.Cue;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.CueService;
import org.saimahui.cue.OwnCueView;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SpecialPrize;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.Text;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the running order by hand: cues of the organisers' own, cues of the programme that are left out. Recorded. */
@Service
public class CueDesk {

    private static final Set<CueKind> OWN =
            Set.of(CueKind.MESSAGE, CueKind.BREAK, CueKind.FIGURE, CueKind.SPECIAL_PRIZE);

    private final ContestService contests;

    private final SituationReader reader;

    private final RunningOrder order;

    private final CueService cues;

    private final AuditLog audit;

    CueDesk(ContestService contests, SituationReader reader, RunningOrder order, CueService cues, AuditLog audit) {
        this.contests = contests;
        this.reader = reader;
        this.order = order;
        this.cues = cues;
        this.audit = audit;
    }

    /**
     * What is to be added.
     *
     * @param kind {@code MESSAGE}, {@code BREAK}, {@code FIGURE} or {@code SPECIAL_PRIZE}
     * @param presenter beside whom, by running number; null for the opening (before) or the ending (after)
     * @param text of a message or what a prize is called, which need one, or of a break
     * @param minutes of a break's countdown, 1 to 120; null without one
     * @param prize of a special prize: who gets it
     */
    public record Wanted(
            @Nullable CueKind kind,
            OwnCueView.Place place,
            @Nullable Integer presenter,
            String text,
            @Nullable Integer minutes,
            Prize prize) {}

    /**
     * Who gets a special prize: at least one.
     *
     * @param presenters by running number
     * @param name of one who is no presenter; empty for none
     */
    public record Prize(List<Integer> presenters, String name, String unit, String line) {

        public Prize {
            presenters = List.copyOf(presenters);
        }
    }

    /**
     * Adds a cue of the organisers' own.
     *
     * @param version of the scene that the sender saw; null for whatever is current
     * @throws InvalidInputException with what is wrong, by field
     * @throws org.saimahui.cue.StaleSceneException when somebody was faster
     */
    @Transactional
    public void add(long contestId, @Nullable Long version, Wanted wanted) {
        contests.lock(contestId);
        cues.requireVersion(contestId, version);
        Situation now = reader.read(contestId);
        Text text = new Text();
        CueKind kind = wanted.kind() == null || !OWN.contains(wanted.kind()) ? CueKind.MESSAGE : wanted.kind();
        if (kind != wanted.kind()) {
            text.reject("BAD_VALUE", "/kind");
        }
        String words =
                kind == CueKind.FIGURE ? "" : text.line("/text", wanted.text(), longest(kind), kind != CueKind.BREAK);
        Integer seconds = kind == CueKind.BREAK ? seconds(wanted, text) : null;
        SpecialPrize given = kind == CueKind.SPECIAL_PRIZE ? given(wanted.prize(), now, text) : null;
        PresenterView presenter = presenter(wanted.presenter(), "/where", now, text);
        text.orThrow();
        OwnCueView added = cues.add(
                contestId,
                new AddCue(presenter == null ? null : presenter.id(), wanted.place(), kind, words, seconds, given));
        record(now, "ADD_CUE", null, describe(added, presenter, now));
    }

    /**
     * Takes an own cue away.
     *
     * @throws InvalidInputException {@code UNKNOWN_CUE} when it is gone already
     */
    @Transactional
    public void remove(long contestId, long id) {
        contests.lock(contestId);
        Situation now = reader.read(contestId);
        OwnCueView gone = cues.remove(contestId, id).orElseThrow(() -> InvalidInputException.of("UNKNOWN_CUE", "/cue"));
        PresenterView presenter = now.presenters().stream()
                .filter(p -> Long.valueOf(p.id()).equals(gone.presenterId()))
                .findFirst()
                .orElse(null);
        record(now, "REMOVE_CUE", describe(gone, presenter, now), null);
    }

    /**
     * Leaves a cue of the programme out, or takes it in again.
     *
     * @throws InvalidInputException {@code UNKNOWN_CUE} when there is none of that key, or it is an own one
     */
    @Transactional
    public void skip(long contestId, String key, boolean yes) {
        contests.lock(contestId);
        Situation now = reader.read(contestId);
        Cue cue = order.list(now)
                .find(key)
                .filter(c -> c.kind().part() != CueKind.Part.OWN)
                .orElseThrow(() -> InvalidInputException.of("UNKNOWN_CUE", "/cue"));
        if (cue.skipped() == yes) {
            return;
        }
        cues.skip(contestId, key, yes);
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("cue", cue.kind());
        RunningOrder.presenter(cue, now).ifPresent(p -> described.put("presenter", p.number()));
        record(now, yes ? "SKIP_CUE" : "UNSKIP_CUE", null, described);
    }

    private static @Nullable Integer seconds(Wanted wanted, Text text) {
        Integer minutes = wanted.minutes();
        int most = AddCue.LONGEST_BREAK / 60;
        if (minutes != null && (minutes < 1 || minutes > most)) {
            text.reject("NOT_WHOLE_BETWEEN", "/minutes", 1, most);
            return null;
        }
        return minutes == null ? null : minutes * 60;
    }

    private static int longest(CueKind kind) {
        return kind == CueKind.SPECIAL_PRIZE ? SpecialPrize.LONGEST_PRIZE : Scene.LONGEST_TEXT;
    }

    private static SpecialPrize given(Prize prize, Situation now, Text text) {
        List<Long> winners = new ArrayList<>();
        for (Integer number : new LinkedHashSet<>(prize.presenters())) {
            PresenterView winner = presenter(number, "/winners", now, text);
            if (winner != null) {
                winners.add(winner.id());
            }
        }
        String unit = text.line("/unit", prize.unit(), SpecialPrize.LONGEST, false);
        String name = text.line("/name", prize.name(), SpecialPrize.LONGEST, !unit.isEmpty());
        String line = text.line("/line", prize.line(), SpecialPrize.LONGEST_LINE, false);
        int all = winners.size() + (name.isEmpty() ? 0 : 1);
        if (text.isSound() && all == 0) {
            text.reject("PRIZE_TO_NOBODY", "/winners");
        } else if (all > SpecialPrize.MOST) {
            text.reject("TOO_MANY_WINNERS", "/winners", SpecialPrize.MOST);
        }
        return new SpecialPrize(winners, name, unit, line);
    }

    private static @Nullable PresenterView presenter(
            @Nullable Integer number, String pointer, Situation now, Text text) {
        if (number == null) {
            return null;
        }
        PresenterView presenter = now.presenter(number).orElse(null);
        if (presenter == null) {
            text.reject("UNKNOWN_PRESENTER", pointer, number);
        } else if (!presenter.isActive()) {
            text.reject("CUE_OF_NOBODY", pointer, number, presenter.name());
        }
        return presenter;
    }

    private void record(Situation now, String action, @Nullable Object before, @Nullable Object after) {
        audit.record(now.contest().slug(), action, Subject.WALL, before, after, null);
    }

    private static Map<String, Object> describe(OwnCueView cue, @Nullable PresenterView presenter, Situation now) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("cue", cue.kind());
        described.put("place", cue.place());
        if (presenter != null) {
            described.put("presenter", presenter.number());
        }
        if (!cue.text().isEmpty()) {
            described.put("text", cue.text());
        }
        if (cue.seconds() != null) {
            described.put("seconds", cue.seconds());
        }
        SpecialPrize given = cue.given();
        if (given != null) {
            described.put(
                    "presenters",
                    now.presenters().stream()
                            .filter(p -> given.presenters().contains(p.id()))
                            .map(PresenterView::number)
                            .toList());
            described.put("name", given.name());
            described.put("organisation", given.unit());
            described.put("line", given.line());
        }
        return described;
    }
}
