package org.saimahui.ballots.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.MerkleTree;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.front.RenderedPages;
import org.saimahui.news.News;
import org.saimahui.programme.ProgrammeService;
import org.saimahui.shared.Hashes;
import org.saimahui.shared.NotFoundException;
import org.saimahui.voting.Receipts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/**
 * The receipts of all ballots that were counted, from the release on. A voter finds the own one among them; whoever adds them
 * up again comes to the root that the record has. What was released stays, so the list is the same for everybody and kept as
 * bytes; only who asks for one receipt gets a page of his own.
 */
@Controller
class ReceiptsController {

    private static final String VIEW = "ballots/receipts";

    private final ContestService contests;

    private final Receipts receipts;

    private final ProgrammeService programme;

    private final RenderedPages pages;

    ReceiptsController(ContestService contests, Receipts receipts, ProgrammeService programme, RenderedPages pages) {
        this.contests = contests;
        this.receipts = receipts;
        this.programme = programme;
        this.pages = pages;
    }

    /** @param receipt as somebody typed it; null where nobody asks */
    @GetMapping("/c/{slug}/receipts")
    @Nullable
    String show(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String receipt,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws IOException {
        ContestView contest = contests.getPublic(slug);
        if (receipt != null) {
            model.addAllAttributes(list(contest, receipt));
            return VIEW;
        }
        pages.answer(
                request,
                response,
                RenderedPages.Page.of(VIEW, contest.id(), 0, locale, News.Kind.PROGRAMME, News.Kind.BOARD),
                programme.version(contest) + "-" + contest.state(),
                () -> list(contest, ""));
        return null;
    }

    private Map<String, Object> list(ContestView contest, String typed) {
        boolean released = contest.state() == ContestState.RELEASED;
        List<String> list = receipts.published(contest.id());
        String asked = Receipts.typed(typed);
        Map<String, Object> model = new HashMap<>();
        model.put("contest", contest);
        model.put("released", released);
        model.put("receipts", list);
        String root = MerkleTree.root(list);
        model.put("root", root);
        model.put("spelledRoot", Hashes.spelled(root));
        model.put("typed", typed);
        model.put("asked", asked);
        model.put("place", list.indexOf(asked) + 1);
        if (released) {
            receipts.recorded(contest.slug()).ifPresent(then -> model.put("recorded", then));
            model.put("elsewhere", list.isEmpty() && receipts.areElsewhere(contest.id()));
        }
        return model;
    }

    /** The list alone, a line each, for whoever recomputes the root. */
    @GetMapping(value = "/c/{slug}/receipts.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @Nullable
    ResponseEntity<String> list(@PathVariable String slug, WebRequest request) {
        ContestView contest = contests.getPublic(slug);
        if (contest.state() != ContestState.RELEASED) {
            throw new NotFoundException("receipts of contest " + slug);
        }
        String tag = "\"receipts-" + contest.id() + "\"";
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok().eTag(tag).body(String.join("\n", receipts.published(contest.id())) + "\n");
    }
}
