package org.saimahui.console.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Situation;
import org.saimahui.cue.Cue;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.Scene;
import org.saimahui.cue.SceneKind;
import org.saimahui.presenter.PresenterView;
import org.saimahui.stage.RunningOrder;
import org.saimahui.stage.StagePhrases;
import org.springframework.stereotype.Component;

/** Cues and scenes as people behind the stage call them. */
@Component
class CueWords {

    private final StagePhrases phrases;

    CueWords(StagePhrases phrases) {
        this.phrases = phrases;
    }

    /** One cue: {@code 亮分}, {@code 关键数字 2 / 3}, {@code 通知：请稍候}. @param step from 0; negative for the cue as a whole */
    String of(Cue cue, int step, Situation now) {
        if (cue.kind() == CueKind.CALL) {
            return RunningOrder.presenter(cue, now)
                    .map(p -> phrases.of("stage.cue.CALL", p.number(), p.name()))
                    .orElse("");
        }
        String word = phrases.of("stage.cue." + cue.kind());
        if (cue.kind() == CueKind.AWARD) {
            return award(word, cue.prize(), now);
        }
        if (cue.steps() > 1) {
            return step < 0
                    ? phrases.of("stage.cue.steps", word, cue.steps())
                    : phrases.of("stage.cue.step", word, step + 1, cue.steps());
        }
        return cue.text().isEmpty() ? word : phrases.of("stage.cue.with", word, cue.text());
    }

    /** What a cue puts on air at that step; empty where it opens a page. */
    Optional<String> picture(Cue cue, int step, Situation now) {
        return Optional.ofNullable(cue.kind().scene()).map(kind -> {
            String about = cue.kind().part() == CueKind.Part.PRESENTER
                    ? RunningOrder.presenter(cue, now).map(CueWords::name).orElse("")
                    : "";
            return about.isEmpty() || cue.kind() == CueKind.CALL
                    ? of(cue, step, now)
                    : phrases.of("stage.cue.about", about, of(cue, step, now));
        });
    }

    /** What is on air. */
    String scene(Scene scene, Situation now) {
        String word = phrases.of("stage.scene." + scene.kind());
        if (scene.kind() == SceneKind.AWARD) {
            return award(word, scene.step(), now);
        }
        Long id = scene.presenterId();
        PresenterView presenter = now.presenters().stream()
                .filter(p -> id != null && p.id() == id)
                .findFirst()
                .orElse(null);
        if (!scene.text().isEmpty()) {
            return phrases.of("stage.cue.with", word, scene.text());
        }
        if (scene.kind() == SceneKind.RANKING && now.frozen()) {
            return phrases.of("stage.scene.RANKING.frozen");
        }
        return presenter == null ? word : phrases.of("stage.cue.about", name(presenter), word);
    }

    private String award(String word, int prize, Situation now) {
        return now.contest().settings().prizes().stream()
                .skip(Math.max(0, prize - 1L))
                .findFirst()
                .map(given -> phrases.of("stage.cue.with", word, given.name()))
                .orElse(word);
    }

    /** The stretch of the evening that a cue belongs to. @param ends whether an own cue beside nobody hangs at the end */
    String stretch(@Nullable Cue cue, boolean ends, Situation now) {
        if (cue == null) {
            return phrases.of("stage.cues");
        }
        CueKind.Part part = cue.kind().part();
        CueKind.Part beside = ends ? CueKind.Part.ENDING : CueKind.Part.OPENING;
        return RunningOrder.presenter(cue, now)
                .map(p -> phrases.of("stage.cues.of", p.number(), p.name()))
                .orElseGet(() -> phrases.of("stage.cues." + (part == CueKind.Part.OWN ? beside : part)));
    }

    private static String name(PresenterView presenter) {
        return presenter.number() + " " + presenter.name();
    }
}
