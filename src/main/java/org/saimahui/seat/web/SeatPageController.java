package org.saimahui.seat.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.page.Phrases;
import org.saimahui.seat.ClaimedSeat;
import org.saimahui.seat.RolePage;
import org.saimahui.seat.SeatLookup;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.seat.SeatRole;
import org.saimahui.seat.SeatService;
import org.saimahui.shared.RefusedException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Claiming a seat, and leaving it. Whoever holds one is led to the page of its role. */
@Controller
class SeatPageController {

    private final SeatService seats;

    private final ContestService contests;

    private final List<RolePage> pages;

    private final SeatCookie cookie;

    private final BrowserWitness witness;

    private final Phrases phrases;

    SeatPageController(
            SeatService seats,
            ContestService contests,
            SeatCookie cookie,
            BrowserWitness witness,
            Phrases phrases,
            List<RolePage> pages) {
        this.witness = witness;
        this.seats = seats;
        this.contests = contests;
        this.pages = List.copyOf(pages);
        this.cookie = cookie;
        this.phrases = phrases;
    }

    /** The page; a program that asks for JSON learns whose seat it holds, and gets the token for writing either way. */
    @GetMapping("/seat")
    Object page(
            @AuthenticationPrincipal @Nullable SeatPrincipal seat,
            @RequestParam(defaultValue = "") String contest,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        SeatLookup.Waits waits = (SeatLookup.Waits) request.getAttribute(SeatFilter.WAITS);
        if (String.valueOf(request.getHeader("Accept")).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            return ResponseEntity.ok(
                    seat == null
                            ? new Holder(null, null, null, waits != null)
                            : new Holder(seat.slug(), seat.seat(), seat.role(), false));
        }
        if (waits != null) {
            model.addAttribute("contest", contests.get(waits.seat().contestId()));
            model.addAttribute("seat", waits.seat().seat());
            model.addAttribute("sign", waits.sign());
            return "seat/wait";
        }
        if (seat == null) {
            model.addAttribute("gone", request.getAttribute(SeatFilter.GONE));
            return claimPage(model, contest, "");
        }
        return pages.stream()
                .filter(page -> page.role() == seat.role())
                .findFirst()
                .orElseThrow()
                .show(seat, request, locale, model);
    }

    /**
     * Whose seat a session is; all null before the claim.
     *
     * @param waiting whether it waits to be let in where another device sits
     */
    record Holder(
            @Nullable String contest,
            @Nullable String seat,
            @Nullable SeatRole role,
            boolean waiting) {}

    @PostMapping("/seat/claim")
    String claim(
            @RequestParam(defaultValue = "") String contest,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            ClaimedSeat seat = seats.claim(contest.strip(), code, witness.caller(request));
            witness.claimed(seat, request);
            cookie.give(seat.secret(), request, response);
            return "redirect:/seat";
        } catch (RefusedException refused) {
            response.setStatus(refused.status());
            model.addAttribute("problem", phrases.why(refused));
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

    /** Offers the contests that are public, unless the card's address names another: that one is kept, as it stands. */
    private String claimPage(Model model, String chosen, String code) {
        List<ContestView> open =
                contests.listed().stream().filter(c -> !c.isSettled()).toList();
        // Cards are tried before the programme is public, and a rehearsal is listed nowhere. Whether there is such a
        // contest is not told here.
        boolean offered =
                chosen.isBlank() || open.stream().anyMatch(c -> c.slug().equals(chosen));
        model.addAttribute("contests", offered ? open : List.of());
        model.addAttribute("chosen", chosen);
        model.addAttribute("code", code);
        return "seat/claim";
    }
}
