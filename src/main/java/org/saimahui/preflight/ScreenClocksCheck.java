package org.saimahui.preflight;

import java.util.ArrayList;
import java.util.List;
import org.saimahui.command.Situation;
import org.saimahui.screen.HallScreens;
import org.saimahui.screen.ScreenSign;
import org.saimahui.screen.ScreenView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the screens' clocks go right: what counts down is drawn by them. */
@Component
@Order(45)
class ScreenClocksCheck implements PreflightCheck {

    private final HallScreens screens;

    private final Lines lines;

    ScreenClocksCheck(HallScreens screens, Lines lines) {
        this.screens = screens;
        this.lines = lines;
    }

    @Override
    public List<Finding> look(Situation now) {
        List<String> wrong = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<ScreenView> all = screens.of(now.contest().id());
        for (ScreenView screen : all) {
            ScreenSign sign = screen.sign();
            if (sign == null) {
                unknown.add(screen.name());
            } else if (sign.isClockWrong()) {
                wrong.add(screen.name() + " " + sign.offsetSeconds() + " s");
            }
        }
        if (all.isEmpty()) {
            return List.of();
        }
        String page = "/organise/" + now.contest().slug() + "/screens";
        if (!wrong.isEmpty()) {
            return lines.amber("clocks", "wrong", page, String.join(", ", wrong));
        }
        return unknown.isEmpty()
                ? lines.green("clocks", "right")
                : lines.amber("clocks", "unknown", page, String.join(", ", unknown));
    }
}
