package org.saimahui.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.cue.Cue;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.CueList;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SceneKind;
import org.saimahui.cue.StageView;

/**
 * Where the host is in the evening. The line follows the stage; whoever has read it may see the next one before the stage gets
 * there, and no further, so that nobody is announced by mistake.
 *
 * @param now what is to be read
 * @param place how it stands to the stage
 * @param next what comes after; null behind the last
 * @param stage key of the line that the stage has come to
 */
public record HostScript(Line now, Place place, @Nullable Line next, String stage) {

    /** How the line at hand stands to the stage. */
    public enum Place {
        /** The stage is there. */
        DUE,
        /** The one before has been read; the stage is not there yet. */
        AHEAD,
        /** That has been read too: the host waits. */
        WAITING,
        /** Something is on air beside the running order; the next line is where the script stands meanwhile. */
        ASIDE
    }

    /** @param said null when nothing has been read */
    static HostScript of(CueList list, StageView seen, @Nullable Said said) {
        List<Line> lines = lines(list, seen.running());
        int stage = reached(list, seen, lines);
        int read = said == null ? -1 : read(lines, said, stage);
        boolean more = stage + 1 < lines.size();
        int at = read < stage || !more ? stage : stage + 1;
        Place place = read < stage ? Place.DUE : read == stage && more ? Place.AHEAD : Place.WAITING;
        Line now = lines.get(at);
        Line aside = aside(list, seen);
        if (aside != null) {
            return new HostScript(aside, Place.ASIDE, now, lines.get(stage).key());
        }
        Line next = at + 1 < lines.size() ? lines.get(at + 1) : null;
        return new HostScript(now, place, next, lines.get(stage).key());
    }

    /** Whether the host can say that the line has been read. */
    public boolean isToRead() {
        return place == Place.DUE || place == Place.AHEAD;
    }

    /** Whether something was read that the stage has not gone past. */
    public boolean isAheadOfStage() {
        return place == Place.AHEAD || place == Place.WAITING;
    }

    private static List<Line> lines(CueList list, @Nullable String running) {
        List<Line> lines = new ArrayList<>();
        for (Cue cue : list.cues()) {
            boolean judged = cue.presenterId() != null
                    && list.of(CueKind.OPEN, cue.presenterId()).isPresent();
            if (!cue.skipped() || cue.key().equals(running)) {
                LineKind.of(cue.kind(), judged)
                        .map(kind -> new Line(cue.key(), kind, about(cue), cue.text()))
                        .ifPresent(lines::add);
            }
        }
        if (lines.isEmpty()) {
            lines.add(new Line("thanks", LineKind.THANKS, null, ""));
        }
        return lines;
    }

    private static @Nullable Long about(Cue cue) {
        return cue.kind().part() == CueKind.Part.PRESENTER ? cue.presenterId() : null;
    }

    /** The last line that belongs to what ran last, or stands before it. */
    private static int reached(CueList list, StageView seen, List<Line> lines) {
        Optional<Cue> run = list.find(seen.running()).or(() -> onAir(list, seen.scene()));
        List<String> keys = list.cues().stream().map(Cue::key).toList();
        int at = run.map(cue -> keys.indexOf(ended(list, cue).key())).orElse(0);
        int reached = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (keys.indexOf(lines.get(i).key()) <= at) {
                reached = i;
            }
        }
        return reached;
    }

    /** A marking or a vote that was opened by its cue may have ended without one. */
    private static Cue ended(CueList list, Cue run) {
        Optional<Cue> end = switch (run.kind()) {
            case OPEN -> list.of(CueKind.CLOSE, Objects.requireNonNull(run.presenterId()));
            case OPEN_VOTE ->
                list.cues().stream()
                        .filter(cue -> cue.kind() == CueKind.CLOSE_VOTE)
                        .findFirst();
            default -> Optional.empty();
        };
        return end.filter(Cue::done).orElse(run);
    }

    /** The cue of a picture that no cue has put up, as in an evening of the time before running orders. */
    private static Optional<Cue> onAir(CueList list, Scene scene) {
        return list.cues().stream()
                .filter(cue -> cue.kind().scene() == scene.kind())
                .filter(cue -> Objects.equals(about(cue), scene.presenterId()))
                .findFirst();
    }

    private static @Nullable Line aside(CueList list, StageView seen) {
        Scene scene = seen.scene();
        boolean cued = list.find(seen.running())
                .filter(cue -> cue.kind().scene() == scene.kind())
                .isPresent();
        if (cued || scene.kind() != SceneKind.MESSAGE && scene.kind() != SceneKind.BREAK) {
            return null;
        }
        LineKind kind = scene.kind() == SceneKind.MESSAGE ? LineKind.MESSAGE : LineKind.BREAK;
        return new Line(Line.ASIDE, kind, null, scene.text());
    }

    /** Which line was read last; -1 where the stage has gone back since then, for then all is read anew. */
    private static int read(List<Line> lines, Said said, int stage) {
        List<String> keys = lines.stream().map(Line::key).toList();
        int then = keys.indexOf(said.stage());
        int read = keys.indexOf(said.line());
        return then < 0 || then > stage || read > stage + 1 ? -1 : read;
    }
}
