package org.saimahui.screen.web;

import java.util.Locale;
import java.util.Set;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.SceneKind;
import org.saimahui.scoreboard.BoardPageView;
import org.saimahui.scoreboard.BoardPages;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Gathers what a scene is drawn from, and draws it for the stream; the same template serves the first load. */
@Component
class ScenePages {

    private final BoardPages boards;

    private final SpringTemplateEngine templates;

    ScenePages(BoardPages boards, SpringTemplateEngine templates) {
        this.boards = boards;
        this.templates = templates;
    }

    /** The scene of that contest now. */
    SceneView view(ContestView contest) {
        BoardPageView view = boards.view(contest);
        SceneKind kind = FollowedScene.of(view.board());
        return new SceneView(kind, view.onStage(), 0, "", null, view);
    }

    /** The whole scene as markup. */
    String draw(SceneView scene, Locale language) {
        return templates.process("screen/_scene", Set.of("scene"), new Context(language, scene.model()));
    }
}
