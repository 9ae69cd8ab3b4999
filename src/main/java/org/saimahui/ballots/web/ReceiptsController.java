package org.saimahui.ballots.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.MerkleTree;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.shared.NotFoundException;
import org.saimahui.voting.Receipts;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The receipts of all ballots that were counted, from the release on. A voter finds the own one among them; whoever adds them
 * up again comes to the root that the record has.
 */
@Controller
class ReceiptsController {

    private final ContestService contests;

    private final Receipts receipts;

    ReceiptsController(ContestService contests, Receipts receipts) {
        this.contests = contests;
        this.receipts = receipts;
    }

    /** @param receipt as somebody typed it; null where nobody asks */
    @GetMapping("/c/{slug}/receipts")
    String show(@PathVariable String slug, @RequestParam(required = false) @Nullable String receipt, Model model) {
        ContestView contest = contests.getPublic(slug);
        model.addAttribute("contest", contest);
        model.addAttribute("released", contest.state() == ContestState.RELEASED);
        List<String> list = receipts.published(contest.id());
        model.addAttribute("receipts", list);
        model.addAttribute("root", MerkleTree.root(list));
        Optional<Receipts.Root> recorded =
                contest.state() == ContestState.RELEASED ? receipts.recorded(contest.slug()) : Optional.empty();
        model.addAttribute("recorded", recorded.orElse(null));
        String asked = receipt == null ? "" : Receipts.typed(receipt);
        model.addAttribute("typed", receipt == null ? "" : receipt);
        model.addAttribute("asked", asked);
        model.addAttribute("place", list.indexOf(asked) + 1);
        return "ballots/receipts";
    }

    /** The list alone, a line each, for whoever recomputes the root. */
    @GetMapping(value = "/c/{slug}/receipts.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String list(@PathVariable String slug) {
        ContestView contest = contests.getPublic(slug);
        if (contest.state() != ContestState.RELEASED) {
            throw new NotFoundException("receipts of contest " + slug);
        }
        return String.join("\n", receipts.published(contest.id())) + "\n";
    }
}
