package org.saimahui.sealing.web;

import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.audit.ShownHeads;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.stage.AuditPhrases;
import org.saimahui.stage.AuditWords;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record as the supervisor reads it, newest first, in the words of the organisers' page. Open marks are sealed in it. */
@Controller
class SupervisorRecord {

    private static final int LINES = 50;

    private static final int LAST_PAGE = 20_000;

    private final ContestService contests;

    private final AuditReader audit;

    private final ShownHeads heads;

    private final AuditPhrases phrases;

    private final AuditWords words;

    SupervisorRecord(
            ContestService contests, AuditReader audit, ShownHeads heads, AuditPhrases phrases, AuditWords words) {
        this.contests = contests;
        this.audit = audit;
        this.heads = heads;
        this.phrases = phrases;
        this.words = words;
    }

    @GetMapping("/seat/supervisor/record")
    String show(@AuthenticationPrincipal SeatPrincipal seat, @RequestParam(defaultValue = "0") int page, Model model) {
        ContestView contest = contests.get(seat.contestId());
        int wanted = Math.max(0, Math.min(page, LAST_PAGE));
        model.addAttribute("contest", contest);
        model.addAttribute("seat", seat.seat());
        model.addAttribute("zone", contest.zone());
        model.addAttribute("phrases", phrases);
        model.addAttribute("words", words);
        model.addAttribute("head", audit.head(contest.slug()).orElse(null));
        model.addAttribute("heads", heads.list(contest.slug()));
        model.addAttribute("lines", audit.search(AuditFilter.of(contest.slug()), wanted, LINES));
        return "sealing/supervisor-record";
    }
}
