package org.saimahui.screen.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.CueService;
import org.saimahui.cue.Scene;
import org.saimahui.page.Languages;
import org.saimahui.screen.DrawnPictures;
import org.saimahui.screen.HeldPictures;
import org.saimahui.screen.Monitors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The wall in small, and the picture that is held: drawn once and kept, so that whoever comes later sees what the others see. */
@Component
class WallMonitors implements Monitors {

    private static final Logger LOG = LoggerFactory.getLogger(WallMonitors.class);

    private final ContestService contests;

    private final Scenes scenes;

    private final ScenePages pages;

    private final CueService cues;

    private final HeldPictures held;

    private final TransactionTemplate reading;

    WallMonitors(
            ContestService contests,
            Scenes scenes,
            ScenePages pages,
            CueService cues,
            HeldPictures held,
            PlatformTransactionManager transactions) {
        this.contests = contests;
        this.scenes = scenes;
        this.pages = pages;
        this.cues = cues;
        this.held = held;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    @Override
    public long version(ContestView contest) {
        return scenes.view(contest).version();
    }

    @Override
    public DrawnPictures draw(long contestId) {
        try {
            return reading.execute(status -> {
                ContestView contest = contests.get(contestId);
                long scene = cues.view(contestId).version();
                return new DrawnPictures(scene, pictures(contest, true), pictures(contest, false));
            });
        } catch (RuntimeException undrawn) {
            LOG.warn("What the screens of contest {} show cannot be drawn", contestId, undrawn);
            return DrawnPictures.NONE;
        }
    }

    @Override
    public void keep(long contestId, DrawnPictures drawn) {
        if (drawn.equals(DrawnPictures.NONE)) {
            held.forget(contestId);
            return;
        }
        drawn.hall().forEach((language, markup) -> held.keep(contestId, true, language, markup));
        drawn.everybody().forEach((language, markup) -> held.keep(contestId, false, language, markup));
    }

    /** What is on air, by the code of the language. */
    private Map<String, String> pictures(ContestView contest, boolean hall) {
        SceneView scene = scenes.view(contest, null, hall);
        return Languages.ALL.stream()
                .collect(Collectors.toMap(Languages::code, language -> pages.draw(scene, language)));
    }

    @Override
    public String onAir(ContestView contest, Locale language) {
        return heldPicture(contest, true, language).orElseGet(() -> pages.draw(scenes.view(contest), language));
    }

    /** The picture that screens keep; empty while none is held. */
    Optional<String> heldPicture(ContestView contest, boolean hall, Locale language) {
        return cues.view(contest.id()).held()
                ? held.find(contest.id(), hall, Languages.code(language))
                : Optional.empty();
    }

    @Override
    public String ahead(ContestView contest, Scene scene, Locale language) {
        return pages.draw(scenes.ahead(contest, scene), language);
    }
}
