package org.saimahui.preflight;

import java.util.List;
import org.saimahui.command.Situation;
import org.saimahui.screen.HallScreens;
import org.saimahui.screen.ScreenView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the hall's screens are connected and show what is on air. */
@Component
@Order(40)
class ScreensCheck implements PreflightCheck {

    private final HallScreens screens;

    private final Lines lines;

    ScreensCheck(HallScreens screens, Lines lines) {
        this.screens = screens;
        this.lines = lines;
    }

    @Override
    public List<Finding> look(Situation now) {
        List<ScreenView> all = screens.of(now.contest().id());
        String page = "/organise/" + now.contest().slug() + "/screens";
        if (all.isEmpty()) {
            return lines.red("screens", "none", page);
        }
        List<String> silent =
                all.stream().filter(ScreenView::silent).map(ScreenView::name).toList();
        if (silent.size() == all.size()) {
            return lines.red("screens", "silent", page, String.join(", ", silent));
        }
        return silent.isEmpty()
                ? lines.green("screens", "all", all.size())
                : lines.amber("screens", "silent", page, String.join(", ", silent));
    }
}
