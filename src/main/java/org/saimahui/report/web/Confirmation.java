package org.saimahui.report.web;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterService;
import org.saimahui.report.Desk;
import org.springframework.web.servlet.ModelAndView;

/** Asks before a figure is removed, where the browser runs no script. */
final class Confirmation {

    private Confirmation() {}

    /** @param approved whether the report would need its approval again */
    static ModelAndView ofRemoval(Desk desk, String code, @Nullable Long version, boolean approved) {
        String page = desk.page();
        ModelAndView ask = new ModelAndView(
                desk.isOwn() ? "report/seat-confirm" : "fragments/confirm",
                Map.of(
                        "contest",
                        desk.contest(),
                        "active",
                        "presenters",
                        "question",
                        approved ? "report.metric.remove.sure.again" : "report.metric.remove.sure",
                        "questionArgs",
                        new Object[] {code},
                        "action",
                        page + "/metrics/" + code + "/remove",
                        "fields",
                        Map.of(
                                "version", Objects.requireNonNullElse(version, desk.version()),
                                "id", desk.presenter().id()),
                        "yes",
                        "common.delete",
                        "back",
                        page));
        return ask.addObject("seat", PresenterService.seatOf(desk.presenter()));
    }
}
