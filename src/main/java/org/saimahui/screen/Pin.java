package org.saimahui.screen;

import org.jspecify.annotations.Nullable;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SceneKind;

/** What a screen can be pinned to: it shows that and nothing else, whatever is on air. */
public enum Pin {
    COVER(SceneKind.COVER),
    PANEL(SceneKind.PANEL),
    RULES(SceneKind.RULES),
    /** Whoever is on stage. */
    PRESENTER(SceneKind.PRESENTER),
    RANKING(SceneKind.RANKING),
    BLANK(SceneKind.BLANK),
    /** For whoever talks: the own time and the next figure; no scene of the wall. */
    MONITOR(null);

    private final @Nullable SceneKind kind;

    Pin(@Nullable SceneKind kind) {
        this.kind = kind;
    }

    /**
     * The scene that is shown.
     *
     * @param onStage id of whoever is on stage; null for nobody
     * @throws IllegalStateException for {@link #MONITOR}
     */
    public Scene scene(@Nullable Long onStage) {
        if (kind == null) {
            throw new IllegalStateException("The monitor shows no scene");
        }
        if (!kind.needsPresenter()) {
            return Scene.of(kind);
        }
        return onStage == null ? Scene.COVER : Scene.of(kind, onStage);
    }
}
