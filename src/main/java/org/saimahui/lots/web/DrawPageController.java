package org.saimahui.lots.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.lots.DrawDocument;
import org.saimahui.lots.DrawView;
import org.saimahui.lots.Lots;
import org.saimahui.lots.OrderChanges;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What is sealed before the draw, and afterwards all that the order comes from; the reader's own browser works it out again. */
@Controller
class DrawPageController {

    private final ContestService contests;

    private final Lots lots;

    private final OrderChanges changes;

    DrawPageController(ContestService contests, Lots lots, OrderChanges changes) {
        this.contests = contests;
        this.lots = lots;
        this.changes = changes;
    }

    @GetMapping("/c/{slug}/draw")
    String show(@PathVariable String slug, Model model) {
        ContestView contest = contests.getPublic(slug);
        List<DrawView> all = lots.all(contest.id());
        DrawView current = current(all);
        model.addAttribute("contest", contest);
        model.addAttribute("draw", current);
        model.addAttribute("before", all.stream().filter(draw -> !draw.counts()).toList());
        model.addAttribute("changes", since(contest, current));
        return "lots/draw";
    }

    /** The same as data, for {@code verify --draw}. */
    @GetMapping(value = "/c/{slug}/draw.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> data(@PathVariable String slug) {
        ContestView contest = contests.getPublic(slug);
        List<DrawView> all = lots.all(contest.id());
        return DrawDocument.of(contest.slug(), all, since(contest, current(all)));
    }

    private List<OrderChanges.Change> since(ContestView contest, @Nullable DrawView draw) {
        return draw == null ? List.of() : changes.since(contest.slug(), draw);
    }

    private static @Nullable DrawView current(List<DrawView> all) {
        return all.stream().filter(DrawView::counts).findFirst().orElse(null);
    }
}
