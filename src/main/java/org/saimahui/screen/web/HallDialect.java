package org.saimahui.screen.web;

import java.util.List;
import org.saimahui.contest.ContestView;
import org.saimahui.page.TemplateObject;
import org.saimahui.screen.AskingScreen;
import org.saimahui.screen.HallScreens;
import org.saimahui.screen.ScreenView;
import org.springframework.stereotype.Component;

/** Gives the organisers' templates {@code ${#hall.screens(contest)}} and {@code ${#hall.asking(contest)}}. */
@Component
class HallDialect extends TemplateObject {

    HallDialect(HallScreens screens) {
        super("hall", locale -> new Hall(screens));
    }

    /** The screens of a contest, as they are at this moment. */
    public record Hall(HallScreens all) {

        public List<ScreenView> screens(ContestView contest) {
            return all.of(contest.id());
        }

        public List<AskingScreen> asking(ContestView contest) {
            return all.asking(contest.id());
        }
    }
}
