package org.saimahui.screen.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.cue.SceneKind;
import org.saimahui.page.QrCode;
import org.saimahui.presenter.PresenterView;
import org.saimahui.scoreboard.BoardPageView;
import org.saimahui.scoreboard.Race;
import org.saimahui.voting.VoteState;

/**
 * One picture of the wall with all that it is drawn from.
 *
 * @param presenter whom it is about; null where it is about nobody
 * @param step which figure, board or movement has come, from 0
 * @param text of a message or a break
 * @param until when a break ends; null without a countdown
 * @param sceneVersion grows with what is on air
 * @param view the Board with the programme around it
 */
record SceneView(
        SceneKind kind,
        @Nullable PresenterView presenter,
        int step,
        String text,
        @Nullable Instant until,
        long sceneVersion,
        BoardPageView view) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private static final int BIG = 7;

    private static final int MIDDLE = 22;

    /** What the templates are given, first load and live alike. */
    Map<String, Object> model() {
        String scan = asksForVotes() ? view.publicUrl() + "/vote" : view.publicUrl();
        Map<String, Object> model = new HashMap<>();
        model.put("contest", view.contest());
        model.put("view", view);
        model.put("scene", this);
        model.put("race", Race.of(view));
        model.put("scan", scan);
        model.put("qr", QrCode.of(scan));
        return model;
    }

    /** Whether the code leads to the vote: in its own scene, and beside whoever is on stage while it is open. */
    private boolean asksForVotes() {
        boolean beside = kind == SceneKind.PRESENTER || kind == SceneKind.LAMPS;
        return kind == SceneKind.VOTE || (beside && view.board().vote().state() == VoteState.OPEN);
    }

    /** The size of a message: so many characters fit on a line, in the class's name. */
    public String size() {
        int glyphs = text.codePointCount(0, text.length());
        return glyphs <= BIG ? "" : glyphs <= MIDDLE ? "is-long" : "is-xlong";
    }

    /** When a break ends, by the contest's own clock. */
    public String untilClock() {
        return until == null ? "" : TIME.format(until.atZone(view.contest().zone()));
    }

    /** Grows with whatever the screen shows. */
    public long version() {
        return sceneVersion + view.version();
    }
}
