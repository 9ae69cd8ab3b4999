package org.saimahui.screen.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.clock.TalkClocks;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.CueService;
import org.saimahui.cue.StageView;
import org.saimahui.live.Frame;
import org.saimahui.screen.Pin;
import org.saimahui.screen.ScreenView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what each screen shows: what is on air, or what it is pinned to. Whoever is no screen of the hall is shown what is on air. */
@Component
class Pictures {

    private final Scenes scenes;

    private final ScenePages pages;

    private final CueService cues;

    private final TalkClocks clocks;

    Pictures(Scenes scenes, ScenePages pages, CueService cues, TalkClocks clocks) {
        this.scenes = scenes;
        this.pages = pages;
        this.cues = cues;
        this.clocks = clocks;
    }

    /** @param screen that looks; null for anybody else */
    @Transactional(readOnly = true)
    Picture of(ContestView contest, @Nullable ScreenView screen) {
        StageView stage = cues.view(contest.id());
        Pin pin = screen == null ? null : screen.pin();
        SceneView scene = scenes.view(contest, pin == Pin.MONITOR ? null : pin, screen != null);
        boolean held = stage.held() && pin == null;
        if (pin == Pin.MONITOR) {
            Monitor monitor = Monitor.of(scene.view(), stage, clocks.view(contest));
            return new Picture(
                    "screen/_monitor",
                    scene.version(),
                    stage.version(),
                    held,
                    Map.of("contest", contest, "monitor", monitor));
        }
        return new Picture("screen/_scene", scene.version(), stage.version(), held, scene.model());
    }

    /** What a stream tells. A picture that is let go is not seen for a moment before the one that takes its place. */
    List<Frame> frames(Picture picture, Frame air, Locale language) {
        String markup = pages.draw(picture.template(), picture.model(), language);
        Frame scene = Frame.of("scene", picture.version(), markup);
        return picture.held() ? List.of(air, scene) : List.of(scene, air);
    }
}
