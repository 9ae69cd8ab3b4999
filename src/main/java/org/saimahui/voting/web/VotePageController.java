package org.saimahui.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.Phrases;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.RefusedException;
import org.saimahui.voting.BallotBox;
import org.saimahui.voting.BallotLimits;
import org.saimahui.voting.BallotPlace;
import org.saimahui.voting.BallotPlaces;
import org.saimahui.voting.CastBallot;
import org.saimahui.voting.OwnBallots;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The audience's vote page; scripts cast by {@link BallotHandler}, this form works without them. */
@Controller
@RequestMapping("/c/{slug}/vote")
class VotePageController {

    private static final String VIEW = "voting/vote";

    private static final int PATIENCE_SECONDS = 15;

    private final VotePages pages;

    private final CommonVotePage common;

    private final BallotPlaces places;

    private final BallotLimits limits;

    private final OwnBallots ballots;

    private final BallotBox box;

    private final VoterCookie cookie;

    private final BallotProblems problems;

    private final Phrases phrases;

    VotePageController(
            VotePages pages,
            CommonVotePage common,
            BallotPlaces places,
            BallotLimits limits,
            OwnBallots ballots,
            BallotBox box,
            VoterCookie cookie,
            BallotProblems problems,
            Phrases phrases) {
        this.pages = pages;
        this.common = common;
        this.places = places;
        this.limits = limits;
        this.ballots = ballots;
        this.box = box;
        this.cookie = cookie;
        this.problems = problems;
        this.phrases = phrases;
    }

    @GetMapping
    @Nullable
    String show(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean change,
            @RequestParam(defaultValue = "false") boolean another,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws IOException {
        Optional<VotePage> own = pages.own(slug, cookie.read(request), change, another);
        if (own.isPresent()) {
            model.addAttribute("page", own.get());
            model.addAttribute("contest", own.get().contest());
            return VIEW;
        }
        common.answer(slug, locale, request, response);
        return null;
    }

    @GetMapping("/state")
    @ResponseBody
    VoteNow state(@PathVariable String slug) {
        return pages.now(slug);
    }

    /** Guarded by the form's token; browsers that are told to send no referrer send no origin with a form either. */
    @PostMapping
    ModelAndView cast(
            @PathVariable String slug, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        BallotPlace place = places.get(slug);
        limits.beforeBallot(place, cookie.read(request), request.getRemoteAddr());
        String device = cookie.readOrGive(request, response);
        Ticked chosen = Ticked.of(request);
        try {
            if (request.getParameter("look") != null) {
                return look(slug, place, device, request, chosen);
            }
            if (chosen.choices().isEmpty()) {
                throw InvalidInputException.of("NO_CHOICE", "/choices");
            }
            await(chosen.toCast(place, device, ticket(request)));
            return new ModelAndView("redirect:/c/" + slug + "/vote");
        } catch (InvalidInputException | RefusedException refused) {
            Map<String, Object> problem = problems.of(refused, locale);
            VotePage page = pages.again(slug, device, request, chosen, isAboutTicket(refused), null);
            return new ModelAndView(VIEW, HttpStatusCode.valueOf((Integer) problem.get("status")))
                    .addObject("page", page)
                    .addObject("contest", page.contest())
                    .addObject(isAboutTicket(refused) ? "ticketError" : "formError", phrases.first(refused, locale));
        }
    }

    /** What the code on the form is good for, before anything is cast. */
    private ModelAndView look(
            String slug, BallotPlace place, String device, HttpServletRequest request, Ticked chosen) {
        String code = ticket(request);
        if (code == null) {
            throw InvalidInputException.of("TICKET_MISSING", "/ticket");
        }
        VotePage page;
        try {
            page = pages.again(slug, device, request, chosen, true, ballots.unit(place, code, device));
        } catch (InvalidInputException | ConflictException refused) {
            limits.failed(place, request.getRemoteAddr());
            throw refused;
        }
        return new ModelAndView(VIEW).addObject("page", page).addObject("contest", page.contest());
    }

    private void await(CastBallot ballot) {
        try {
            box.cast(ballot).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw failure;
        }
    }

    private static @Nullable String ticket(HttpServletRequest request) {
        String ticket = request.getParameter("ticket");
        return ticket == null || ticket.isBlank() ? null : ticket;
    }

    private static boolean isAboutTicket(RuntimeException refused) {
        return refused instanceof RefusedException conflict
                ? conflict.code().equals("TICKET_USED")
                : ((InvalidInputException) refused).problems().get(0).pointer().equals("/ticket");
    }
}
