package org.saimahui.preflight;

import java.util.List;
import org.saimahui.command.Situation;
import org.saimahui.presenter.PresenterView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether everybody has a portrait; else the family name stands in for it. */
@Component
@Order(20)
class PortraitsCheck implements PreflightCheck {

    private final Lines lines;

    PortraitsCheck(Lines lines) {
        this.lines = lines;
    }

    @Override
    public List<Finding> look(Situation now) {
        List<String> without = now.presenters().stream()
                .filter(PresenterView::isActive)
                .filter(presenter -> presenter.portrait() == null)
                .map(presenter -> presenter.number() + " " + presenter.name())
                .toList();
        String page = "/organise/" + now.contest().slug() + "/presenters";
        return without.isEmpty()
                ? lines.green("portraits", "all")
                : lines.amber("portraits", "some", page, without.size(), without.get(0));
    }
}
