package org.saimahui.marking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.ScorecardReceipt;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.StaleScorecardException;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.page.Phrases;
import org.saimahui.presenter.PresenterView;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.shared.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Marking without script: check, confirm with name and total in words, send, see the receipt. */
@Controller
class SeatCardController {

    private final SeatPages pages;

    private final MarkingPageController page;

    private final ScorecardService cards;

    private final Phrases phrases;

    private final MessageSource messages;

    SeatCardController(
            SeatPages pages,
            MarkingPageController page,
            ScorecardService cards,
            Phrases phrases,
            MessageSource messages) {
        this.phrases = phrases;
        this.pages = pages;
        this.page = page;
        this.cards = cards;
        this.messages = messages;
    }

    @PostMapping("/seat/confirm")
    String confirm(
            @AuthenticationPrincipal SeatPrincipal seat,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        TypedCard typed = TypedCard.of(request, cards.rule(seat.contestId()));
        SubmitScorecard card;
        SeatPage now;
        try {
            card = typed.toCommand();
            now = pages.page(seat, true, typed.number());
        } catch (RefusedException damaged) {
            return refused(response, model, pages.page(seat, true, null), typed, damaged, locale);
        }
        if (!isAbout(now, typed)) {
            return "redirect:/seat";
        }
        if (request.getParameter("change") != null) {
            return typed(model, now, typed, locale);
        }
        try {
            BigDecimal total = cards.check(seat.contestId(), card);
            model.addAttribute("total", now.rule().printTotal(total));
            model.addAttribute("spoken", spoken(total, locale));
            model.addAttribute("typed", typed);
            page.fill(model, now, locale);
            return "marking/confirm";
        } catch (InvalidInputException invalid) {
            return form(response, model, now, typed, invalid, locale);
        }
    }

    @PostMapping("/seat/send")
    String send(
            @AuthenticationPrincipal SeatPrincipal seat,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        TypedCard typed = TypedCard.of(request, cards.rule(seat.contestId()));
        try {
            cards.submit(seat.contestId(), seat.seat(), typed.number(), typed.toCommand());
            return "redirect:/seat";
        } catch (InvalidInputException invalid) {
            return form(response, model, pages.page(seat, true, typed.number()), typed, invalid, locale);
        } catch (RefusedException refused) {
            return refused(response, model, pages.page(seat, true, null), typed, refused, locale);
        }
    }

    /** Whether marks of that person are taken, as the page that was sent believes. */
    private static boolean isAbout(SeatPage now, TypedCard typed) {
        PresenterView presenter = now.presenter();
        return presenter != null
                && presenter.number() == typed.number()
                && now.mode().isEditing();
    }

    /** Where the browser's back button and the address of a question lead. */
    @GetMapping({"/seat/confirm", "/seat/send"})
    String back() {
        return "redirect:/seat";
    }

    private String form(
            HttpServletResponse response,
            Model model,
            SeatPage now,
            TypedCard typed,
            InvalidInputException invalid,
            Locale locale) {
        if (!isAbout(now, typed)) {
            return "redirect:/seat";
        }
        response.setStatus(422);
        model.addAttribute("problems", phrases.byMember(invalid));
        return typed(model, now, typed, locale);
    }

    /** The card again with what was typed, so that going back to change one mark loses none. */
    private String typed(Model model, SeatPage now, TypedCard typed, Locale locale) {
        model.addAttribute("typed", typed.marks());
        model.addAttribute("typedComment", typed.comment());
        page.fill(model, now, locale);
        return "marking/judge";
    }

    private String refused(
            HttpServletResponse response,
            Model model,
            SeatPage now,
            TypedCard typed,
            RefusedException refused,
            Locale locale) {
        response.setStatus(refused.status());
        model.addAttribute("problem", phrases.why(refused));
        @Nullable ScorecardReceipt stored = refused instanceof StaleScorecardException stale ? stale.stored() : null;
        model.addAttribute("stored", stored);
        model.addAttribute("typed", typed);
        page.fill(model, now, locale);
        return "marking/refused";
    }

    private String spoken(BigDecimal total, Locale locale) {
        String words = Spoken.number(total, locale);
        boolean whole = total.stripTrailingZeros().scale() <= 0;
        return words.isEmpty()
                ? ""
                : messages.getMessage(whole ? "seat.words.whole" : "seat.words.part", new Object[] {words}, locale);
    }
}
