package org.saimahui.cue;

import org.jspecify.annotations.Nullable;

/** What happens when a cue is run, in the order of an evening. */
public enum CueKind {
    COVER(Part.OPENING, SceneKind.COVER, true),
    /** The list and what seals it, before lots are drawn. */
    LOTS(Part.OPENING, SceneKind.LOTS, false),
    /** Somebody says a text for it first, so this one leads to the page where it is typed. */
    DRAW(Part.OPENING, SceneKind.LOTS, true),
    PANEL(Part.OPENING, SceneKind.PANEL, false),
    RULES(Part.OPENING, SceneKind.RULES, false),
    CALL(Part.PRESENTER, SceneKind.PRESENTER, true),
    CLOCK(Part.PRESENTER, SceneKind.PRESENTER, false),
    FIGURES(Part.PRESENTER, SceneKind.FIGURE, false),
    OPEN(Part.PRESENTER, SceneKind.LAMPS, true),
    CLOSE(Part.PRESENTER, SceneKind.LAMPS, true),
    MARKS(Part.PRESENTER, SceneKind.MARKS, false),
    RANKING(Part.PRESENTER, SceneKind.RANKING, false),
    OPEN_VOTE(Part.ENDING, SceneKind.VOTE, true),
    CLOSE_VOTE(Part.ENDING, SceneKind.VOTE, true),
    SHOW_VOTES(Part.ENDING, SceneKind.RANKING, true),
    CLOSE_CONTEST(Part.ENDING, SceneKind.COVER, true),
    /** The result step by step, one press each. */
    REVEAL(Part.ENDING, SceneKind.REVEAL, true),
    /** Nothing is released by a cue: this one leads to the page where it is done. */
    RELEASE(Part.ENDING, null, true),
    AWARD(Part.ENDING, SceneKind.AWARD, false),
    THANKS(Part.ENDING, SceneKind.THANKS, false),
    /** Cues of the organisers' own. */
    MESSAGE(Part.OWN, SceneKind.MESSAGE, false),
    BREAK(Part.OWN, SceneKind.BREAK, false),
    FIGURE(Part.OWN, SceneKind.FIGURE, false),
    SPECIAL_PRIZE(Part.OWN, SceneKind.SPECIAL_PRIZE, false);

    /** Where in the evening it has its place. */
    public enum Part {
        OPENING,
        PRESENTER,
        ENDING,
        OWN
    }

    private final Part part;

    private final @Nullable SceneKind scene;

    private final boolean act;

    CueKind(Part part, @Nullable SceneKind scene, boolean act) {
        this.part = part;
        this.scene = scene;
        this.act = act;
    }

    public Part part() {
        return part;
    }

    /** What goes on air with it; null where a page is opened instead. */
    public @Nullable SceneKind scene() {
        return scene;
    }

    /** Whether something of the evening changes with it; else it only shows. */
    public boolean isAct() {
        return act;
    }
}
