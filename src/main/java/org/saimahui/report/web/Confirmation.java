package org.saimahui.report.web;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterView;
import org.springframework.web.servlet.ModelAndView;

/** Asks before a figure is removed, where the browser runs no script. */
final class Confirmation {

    private Confirmation() {}

    /** @param approved whether the report would need its approval again */
    static ModelAndView ofRemoval(
            ContestView contest, PresenterView presenter, String code, @Nullable Long version, boolean approved) {
        String page = EditorPage.address(contest, presenter);
        return new ModelAndView(
                "fragments/confirm",
                Map.of(
                        "contest",
                        contest,
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
                                "version", Objects.requireNonNullElse(version, contest.version()),
                                "id", presenter.id()),
                        "yes",
                        "common.delete",
                        "back",
                        page));
    }
}
