package org.saimahui.stage;

import java.util.LinkedHashMap;
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
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.Text;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the running order by hand: cues of the organisers' own, cues of the programme that are left out. Recorded. */
@Service
public class CueDesk {

    private static final Set<CueKind> OWN = Set.of(CueKind.MESSAGE, CueKind.BREAK, CueKind.FIGURE);

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
     * @param kind {@code MESSAGE}, {@code BREAK} or {@code FIGURE}
     * @param presenter beside whom, by running number; null for the opening (before) or the ending (after)
     * @param text of a message, which needs one, or of a break
     * @param minutes of a break's countdown, 1 to 120; null without one
     */
    public record Wanted(
            @Nullable CueKind kind,
            OwnCueView.Place place,
            @Nullable Integer presenter,
            String text,
            @Nullable Integer minutes) {}

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
        String words = kind == CueKind.FIGURE
                ? ""
                : text.line("/text", wanted.text(), Scene.LONGEST_TEXT, kind == CueKind.MESSAGE);
        Integer seconds = kind == CueKind.BREAK ? seconds(wanted, text) : null;
        PresenterView presenter = presenter(wanted, now, text);
        text.orThrow();
        OwnCueView added = cues.add(
                contestId, new AddCue(presenter == null ? null : presenter.id(), wanted.place(), kind, words, seconds));
        record(now, "ADD_CUE", null, describe(added, presenter));
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
        record(now, "REMOVE_CUE", describe(gone, presenter), null);
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

    private static @Nullable PresenterView presenter(Wanted wanted, Situation now, Text text) {
        Integer number = wanted.presenter();
        if (number == null) {
            return null;
        }
        PresenterView presenter = now.presenter(number).orElse(null);
        if (presenter == null) {
            text.reject("UNKNOWN_PRESENTER", "/where", number);
        } else if (!presenter.isActive()) {
            text.reject("CUE_OF_NOBODY", "/where", number, presenter.name());
        }
        return presenter;
    }

    private void record(Situation now, String action, @Nullable Object before, @Nullable Object after) {
        audit.record(now.contest().slug(), action, Subject.WALL, before, after, null);
    }

    private static Map<String, Object> describe(OwnCueView cue, @Nullable PresenterView presenter) {
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
        return described;
    }
}
