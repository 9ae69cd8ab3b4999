package org.saimahui.preflight;

import java.util.List;
import org.saimahui.command.Situation;
import org.saimahui.screen.HallScreens;
import org.saimahui.screen.ScreenView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the hall's screens are connected and show what is on air. An evening may do without any: phones follow it too. */
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
            return lines.amber("screens", "none", page);
        }
        List<String> silent =
                all.stream().filter(ScreenView::silent).map(ScreenView::name).toList();
        if (silent.size() == all.size()) {
            // They were let in, so they are wanted; and the hall sees none of them.
            return lines.red("screens", "silent", page, String.join(", ", silent));
        }
        return silent.isEmpty()
                ? lines.green("screens", "all", all.size())
                : lines.amber("screens", "silent", page, String.join(", ", silent));
    }
}
