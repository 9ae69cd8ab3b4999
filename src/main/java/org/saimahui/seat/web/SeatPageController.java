package org.saimahui.seat.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.RecusalView;
import org.saimahui.report.ReportService;
import org.saimahui.seat.ClaimedSeat;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.seat.SeatService;
import org.saimahui.shared.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of a seat: claiming it, what it shows now, leaving it. {@link SeatCardController} takes the marks. */
@Controller
class SeatPageController {

    private final SeatService seats;

    private final SeatPages pages;

    private final ContestService contests;

    private final JudgeService judges;

    private final ReportService reports;

    private final SeatCookie cookie;

    private final BrowserWitness witness;

    private final MessageSource messages;

    SeatPageController(
            SeatService seats,
            SeatPages pages,
            ContestService contests,
            JudgeService judges,
            ReportService reports,
            SeatCookie cookie,
            BrowserWitness witness,
            MessageSource messages) {
        this.witness = witness;
        this.seats = seats;
        this.pages = pages;
        this.contests = contests;
        this.judges = judges;
        this.reports = reports;
        this.cookie = cookie;
        this.messages = messages;
    }

    /** The page; a program that asks for JSON learns whose seat it holds, and gets the token for writing either way. */
    @GetMapping("/seat")
    Object page(
            @AuthenticationPrincipal @Nullable SeatPrincipal seat,
            @RequestParam(required = false) @Nullable String edit,
            @RequestParam(defaultValue = "") String contest,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        if (String.valueOf(request.getHeader("Accept")).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            return ResponseEntity.ok(new Holder(seat == null ? null : seat.slug(), seat == null ? null : seat.seat()));
        }
        if (seat == null) {
            model.addAttribute("gone", request.getAttribute(SeatFilter.GONE));
            return claimPage(model, contest, "");
        }
        fill(model, pages.page(seat, edit != null), locale);
        return "seat/judge";
    }

    /** The changing part of the page, for the script. */
    @GetMapping("/seat/view")
    String view(
            @AuthenticationPrincipal SeatPrincipal seat,
            @RequestParam(required = false) @Nullable String edit,
            Locale locale,
            Model model) {
        fill(model, pages.page(seat, edit != null), locale);
        return "seat/_seat :: seat";
    }

    /** Whose seat a session is; both null before the claim. */
    record Holder(@Nullable String contest, @Nullable String seat) {}

    @GetMapping("/seat/state")
    @ResponseBody
    SeatState state(@AuthenticationPrincipal SeatPrincipal seat) {
        return pages.state(seat);
    }

    @PostMapping("/seat/claim")
    String claim(
            @RequestParam(defaultValue = "") String contest,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        try {
            ClaimedSeat seat = seats.claim(contest.strip(), code, request.getRemoteAddr());
            witness.claimed(seat, request);
            cookie.give(seat.secret(), request, response);
            return "redirect:/seat";
        } catch (RefusedException refused) {
            response.setStatus(refused.status());
            model.addAttribute(
                    "problem",
                    messages.getMessage("problem." + refused.code(), plain(refused), refused.code(), locale));
            return claimPage(model, contest, code);
        }
    }

    @PostMapping("/seat/leave")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        String secret = cookie.read(request);
        if (secret != null) {
            seats.leave(secret);
        }
        cookie.take(response);
        return "redirect:/seat";
    }

    /** What every view of the page needs beside the page itself. */
    void fill(Model model, SeatPage page, Locale locale) {
        model.addAttribute("page", page);
        model.addAttribute("numbers", Spoken.upTo(new BigDecimal(page.rule().printMaximum()), locale));
        if (page.mode().isEditing() && page.presenter() != null) {
            reports.approved(page.contest().id(), page.presenter().number())
                    .ifPresent(report -> model.addAttribute("reportTitle", report.title()));
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

    private String claimPage(Model model, String chosen, String code) {
        List<ContestView> open = new ArrayList<>(contests.listed().stream()
                .filter(c -> c.state() != ContestState.RELEASED)
                .toList());
        // A rehearsal is listed nowhere; its cards name it in the address.
        contests.find(chosen)
                .filter(c -> c.rehearsal() && open.stream().noneMatch(o -> o.id() == c.id()))
                .ifPresent(open::add);
        model.addAttribute("contests", open);
        model.addAttribute("chosen", chosen);
        model.addAttribute("code", code);
        return "seat/claim";
    }

    private static Object[] plain(RefusedException refused) {
        return java.util.Arrays.stream(refused.args()).map(String::valueOf).toArray();
    }
}
