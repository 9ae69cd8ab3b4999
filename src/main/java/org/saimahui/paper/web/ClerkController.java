package org.saimahui.paper.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.CardRule;
import org.saimahui.page.Carried;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.saimahui.paper.ClerkSlip;
import org.saimahui.paper.PaperEntryService;
import org.saimahui.paper.PaperSlips;
import org.saimahui.paper.SlipCode;
import org.saimahui.paper.TypedSlip;
import org.saimahui.scoring.MarkText;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.shared.NotFoundException;
import org.saimahui.shared.RefusedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A clerk finds a slip by the code that is printed on it, and types its marks. */
@Controller
@RequestMapping("/seat/clerk/slips")
class ClerkController {

    private final PaperEntryService paper;

    private final PaperSlips slips;

    private final ContestService contests;

    private final ClerkPage page;

    private final Phrases phrases;

    ClerkController(
            PaperEntryService paper, PaperSlips slips, ContestService contests, ClerkPage page, Phrases phrases) {
        this.paper = paper;
        this.slips = slips;
        this.contests = contests;
        this.page = page;
        this.phrases = phrases;
    }

    /** To the slip of that code. */
    @GetMapping
    String find(
            @AuthenticationPrincipal SeatPrincipal seat,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (code.isBlank()) {
            return "redirect:/seat";
        }
        try {
            return "redirect:/seat/clerk/slips/" + found(seat, code).code();
        } catch (NotFoundException unknown) {
            response.setStatus(422);
            model.addAttribute("typedCode", code);
            model.addAttribute("codeProblem", phrases.of("paper.slip.unknown"));
            return page.show(seat, request, locale, model);
        }
    }

    @GetMapping("/{slip}")
    String slip(@AuthenticationPrincipal SeatPrincipal seat, @PathVariable String slip, Model model) {
        return show(seat, found(seat, slip), null, model);
    }

    @PostMapping("/{slip}")
    String enter(
            @AuthenticationPrincipal SeatPrincipal seat,
            @PathVariable String slip,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        ClerkSlip asked = found(seat, slip);
        TypedSlip typed = typed(request, asked.rule());
        try {
            int version = Carried.number(request.getParameter("version"));
            paper.enter(seat.contestId(), seat.seat(), asked.code(), typed.seenAt(version));
            return "redirect:/seat/clerk/slips/" + asked.code();
        } catch (InvalidInputException invalid) {
            response.setStatus(422);
            model.addAttribute("problems", phrases.byMember(invalid));
        } catch (RefusedException refused) {
            response.setStatus(refused.status());
            Refusals.tell(model, phrases.why(refused));
        }
        return show(seat, found(seat, slip), typed, model);
    }

    private ClerkSlip found(SeatPrincipal seat, String typed) {
        SlipCode code = SlipCode.parse(typed).orElseThrow(() -> new NotFoundException("slip " + typed));
        return slips.slip(seat.contestId(), seat.seat(), code);
    }

    private String show(SeatPrincipal seat, ClerkSlip slip, @Nullable TypedSlip typed, Model model) {
        model.addAttribute("contest", contests.get(seat.contestId()));
        model.addAttribute("seat", seat.seat());
        model.addAttribute("on", paper.isOn(seat.contestId()));
        model.addAttribute("slip", slip);
        model.addAttribute("typed", typed);
        return "paper/clerk-slip";
    }

    /** Full-width digits are understood; what cannot be read stays as it was typed, to be shown and refused. */
    private static TypedSlip typed(HttpServletRequest request, CardRule rule) {
        Map<String, @Nullable String> marks = new LinkedHashMap<>();
        rule.criteria()
                .forEach(criterion -> Optional.ofNullable(request.getParameter("mark." + criterion.code()))
                        .filter(mark -> !mark.isBlank())
                        .ifPresent(mark -> marks.put(
                                criterion.code(),
                                MarkText.parse(mark)
                                        .map(BigDecimal::toPlainString)
                                        .orElse(mark.strip()))));
        return new TypedSlip(marks, 0, request.getParameter("replaces") != null);
    }
}
