package org.saimahui.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The running order of an evening: every cue, from the cover to the thanks. */
public record CueList(List<Cue> cues) {

    public CueList {
        cues = List.copyOf(cues);
    }

    /** The cue of that key; none where its presenter has left or an own cue was deleted. */
    public Optional<Cue> find(@Nullable String key) {
        return cues.stream().filter(cue -> cue.key().equals(key)).findFirst();
    }

    /** The cue of that kind that is about that presenter. */
    public Optional<Cue> of(CueKind kind, long presenterId) {
        return find(CueListMaker.key(kind, presenterId));
    }

    /** The first that is neither done nor skipped. */
    public Optional<Cue> firstAhead() {
        return cues.stream().filter(Cue::isAhead).findFirst();
    }

    /** What the next key runs: where the pointer stands, or the first that is ahead when that is no longer there. */
    public Optional<Cue> next(@Nullable String pointer) {
        return find(pointer).filter(cue -> !cue.skipped()).or(this::firstAhead);
    }

    /**
     * Where the pointer goes when that cue has been run. A stretch once begun is played through; then comes whatever is still
     * ahead, so that nobody is forgotten who was passed over. Who has gone back goes on picture by picture.
     *
     * @param replayed whether it had been run before
     */
    public Optional<Cue> after(Cue run, boolean replayed) {
        Optional<Cue> following =
                following(run, cue -> !cue.skipped() && (cue.kind().scene() != null || !cue.done()));
        return replayed
                ? following
                : following(run, Cue::isAhead).filter(run::isBeside).or(this::firstAhead);
    }

    /** The one before, which the back key shows again; skipped ones are left out, and none is before the first. */
    public Optional<Cue> before(Cue cue) {
        int index = indexOf(cue);
        for (int i = index - 1; i >= 0; i--) {
            Cue candidate = cues.get(i);
            if (!candidate.skipped() && candidate.kind().scene() != null) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** All of one presenter's stretch up to that cue: whoever opens the marking has introduced. */
    public List<Cue> upTo(Cue last) {
        List<Cue> passed = new ArrayList<>();
        for (Cue cue : cues) {
            if (cue.isBeside(last)) {
                passed.add(cue);
            }
            if (cue.key().equals(last.key())) {
                break;
            }
        }
        return List.copyOf(passed);
    }

    private Optional<Cue> following(Cue run, Predicate<Cue> wanted) {
        return cues.stream().skip(indexOf(run) + 1L).filter(wanted).findFirst();
    }

    /** By its name: whether it is done may be other than when it was looked up. */
    private int indexOf(Cue cue) {
        return cues.stream().map(Cue::key).toList().indexOf(cue.key());
    }
}
