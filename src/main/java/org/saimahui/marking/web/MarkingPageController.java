package org.saimahui.marking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.RecusalView;
import org.saimahui.judging.Signatures;
import org.saimahui.report.ReportService;
import org.saimahui.seat.RolePage;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.seat.SeatRole;
import org.saimahui.ties.TieVotes;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The judge's page: what the seat shows now. {@link SeatCardController} takes the marks. */
@Controller
class MarkingPageController implements RolePage {

    private final SeatPages pages;

    private final JudgeService judges;

    private final ReportService reports;

    private final Signatures signatures;

    private final TieVotes ties;

    MarkingPageController(
            SeatPages pages, JudgeService judges, ReportService reports, Signatures signatures, TieVotes ties) {
        this.ties = ties;
        this.signatures = signatures;
        this.pages = pages;
        this.judges = judges;
        this.reports = reports;
    }

    @Override
    public SeatRole role() {
        return SeatRole.JUDGE;
    }

    @Override
    public String show(SeatPrincipal seat, HttpServletRequest request, Locale locale, Model model) {
        fill(
                model,
                pages.page(seat, request.getParameter("edit") != null, number(request.getParameter("presenter"))),
                locale);
        return "marking/judge";
    }

    /** The changing part of the page, for the script. */
    @GetMapping("/seat/view")
    String view(
            @AuthenticationPrincipal SeatPrincipal seat,
            @RequestParam(required = false) @Nullable String edit,
            @RequestParam(required = false) @Nullable String presenter,
            Locale locale,
            Model model) {
        fill(model, pages.page(seat, edit != null, number(presenter)), locale);
        return "marking/_seat :: seat";
    }

    /** Whom the judge has chosen; what is no number chooses nobody. */
    private static @Nullable Integer number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,5}") ? Integer.valueOf(typed) : null;
    }

    @GetMapping("/seat/state")
    @ResponseBody
    SeatState state(@AuthenticationPrincipal SeatPrincipal seat) {
        return pages.state(seat);
    }

    /** What every view of the page needs beside the page itself. */
    void fill(Model model, SeatPage page, Locale locale) {
        model.addAttribute("page", page);
        model.addAttribute("contest", page.contest());
        model.addAttribute("numbers", Spoken.upTo(new BigDecimal(page.rule().printMaximum()), locale));
        if (page.mode().isEditing() && page.presenter() != null) {
            reports.approved(page.contest().id(), page.presenter().number())
                    .ifPresent(report -> model.addAttribute("reportTitle", report.title()));
        }
        if (page.mode() == SeatMode.OVER) {
            ties.card(page.contest().id(), page.judge().code()).ifPresent(card -> model.addAttribute("tie", card));
        }
        if (page.mode() == SeatMode.OVER && !page.own().isEmpty()) {
            long contest = page.contest().id();
            String seat = page.judge().code();
            model.addAttribute("fingerprint", signatures.fingerprint(contest, seat));
            signatures.of(contest, seat).ifPresent(signature -> model.addAttribute("signature", signature));
        }
        if (page.mode() == SeatMode.RECUSED && page.presenter() != null) {
            int number = page.presenter().number();
            judges.recusals(page.contest().id()).stream()
                    .filter(r -> r.presenter() == number
                            && r.judge().equals(page.judge().code()))
                    .map(RecusalView::reason)
                    .findFirst()
                    .ifPresent(reason -> model.addAttribute("recusal", reason));
        }
    }
}
