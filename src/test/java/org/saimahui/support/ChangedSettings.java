package org.saimahui.support;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.EveningSettings;
import org.saimahui.contest.EveningSettings.BoardAfter;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.contest.EveningSettings.Reveal;
import org.saimahui.contest.EveningSettings.ShowMarks;

/** An evening's settings of which a test wants a few otherwise; all others stay as they were. */
public final class ChangedSettings {

    private final EveningSettings from;

    private ShowMarks showMarks;

    private JudgesShownAs judgesShownAs;

    private BoardAfter boardAfter;

    private @Nullable Integer freezeFrom;

    private int heldStart;

    private Reveal reveal;

    private boolean phonesLag;

    private @Nullable Integer keys;

    private @Nullable LocalDateTime reportDeadline;

    private ChangedSettings(EveningSettings from) {
        this.from = from;
        this.showMarks = from.showMarks();
        this.judgesShownAs = from.judgesShownAs();
        this.boardAfter = from.boardAfter();
        this.freezeFrom = from.freezeFrom();
        this.heldStart = from.heldStart();
        this.reveal = from.reveal();
        this.phonesLag = from.phonesLag();
        this.keys = from.keys();
        this.reportDeadline = from.reportDeadline();
    }

    public static ChangedSettings of(EveningSettings from) {
        return new ChangedSettings(from);
    }

    public ChangedSettings showMarks(ShowMarks wanted) {
        showMarks = wanted;
        return this;
    }

    public ChangedSettings judgesShownAs(JudgesShownAs wanted) {
        judgesShownAs = wanted;
        return this;
    }

    public ChangedSettings boardAfter(BoardAfter wanted) {
        boardAfter = wanted;
        return this;
    }

    public ChangedSettings freezeFrom(@Nullable Integer position) {
        freezeFrom = position;
        return this;
    }

    public ChangedSettings heldStart(int first) {
        heldStart = first;
        return this;
    }

    public ChangedSettings reveal(Reveal wanted) {
        reveal = wanted;
        return this;
    }

    public ChangedSettings phonesLag(boolean wanted) {
        phonesLag = wanted;
        return this;
    }

    public ChangedSettings keys(@Nullable Integer wanted) {
        keys = wanted;
        return this;
    }

    public ChangedSettings reportDeadline(@Nullable LocalDateTime deadline) {
        reportDeadline = deadline;
        return this;
    }

    public EveningSettings done() {
        return new EveningSettings(
                from.talkSeconds(),
                from.warnSeconds(),
                from.graceSeconds(),
                showMarks,
                judgesShownAs,
                boardAfter,
                freezeFrom,
                heldStart,
                reveal,
                phonesLag,
                keys,
                reportDeadline,
                from.prizes());
    }
}
