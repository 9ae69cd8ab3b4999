package org.saimahui.voting.web;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.page.FreshSheets;
import org.saimahui.page.PublicAddress;
import org.saimahui.page.Refusals;
import org.saimahui.shared.RefusedException;
import org.saimahui.voting.MadeTicket;
import org.saimahui.voting.NewTickets;
import org.saimahui.voting.TicketService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organiser's page of the tickets; {@link TicketsApi} is for programs. */
@Controller
@RequestMapping("/organise/{slug}/tickets")
class TicketsController {

    private static final String VIEW = "voting/tickets";

    private final ContestService contests;

    private final TicketService tickets;

    private final TicketUnits units;

    private final PublicAddress address;

    private final FreshSheets sheets;

    TicketsController(
            ContestService contests,
            TicketService tickets,
            TicketUnits units,
            PublicAddress address,
            FreshSheets sheets) {
        this.sheets = sheets;
        this.units = units;
        this.contests = contests;
        this.tickets = tickets;
        this.address = address;
    }

    @ModelAttribute
    void page(@PathVariable String slug, Model model) {
        ContestView contest = contests.get(slug);
        model.addAttribute("contest", contest);
        model.addAttribute("counts", tickets.counts(contest.id()));
        model.addAttribute("most", TicketService.MOST);
        model.addAttribute("guessed", address.isConfigured() ? null : address.url("/"));
        model.addAttribute("voteAddress", address.url("/c/" + slug + "/vote"));
    }

    /** @param sheet the codes that were just made; this page is the only place they ever stand */
    @GetMapping
    String show(
            @ModelAttribute("contest") ContestView contest,
            @RequestParam(required = false) @Nullable String sheet,
            Principal who,
            RedirectAttributes flash,
            Model model) {
        if (sheet == null) {
            model.addAttribute("form", TicketsForm.EMPTY);
            return VIEW;
        }
        String voteAddress = address.url("/c/" + contest.slug() + "/vote");
        try {
            model.addAttribute(
                    "printed",
                    sheets.find(page(contest), who, sheet, MadeTicket.class).stream()
                            .map(ticket -> PrintedTicket.of(ticket, voteAddress))
                            .toList());
            return "voting/tickets-sheet";
        } catch (RefusedException gone) {
            Refusals.onNextPage(flash, gone);
            return "redirect:" + page(contest);
        }
    }

    /** Makes tickets and leads on to their sheet. Units that no presenter comes from are asked about before. */
    @PostMapping
    ModelAndView make(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") TicketsForm form,
            BindingResult errors,
            Principal who) {
        try {
            Refusals.requireReadable(errors);
            List<NewTickets> wanted = form.tickets();
            List<String> strange = units.strange(contest.id(), wanted);
            if (!strange.isEmpty() && !form.isSureOf(strange)) {
                return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT).addObject("strange", strange);
            }
            List<MadeTicket> made = tickets.make(contest.id(), form.version(), wanted);
            return new ModelAndView(sheets.leadTo(page(contest), who, made));
        } catch (InvalidInputException invalid) {
            Refusals.atFields(
                    errors, invalid.problems(), field -> field.matches("(tickets|list)\\b.*") ? "list" : field);
            return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (RefusedException refused) {
            Refusals.onForm(errors, refused);
            return new ModelAndView(VIEW, HttpStatus.valueOf(refused.status()));
        }
    }

    private static String page(ContestView contest) {
        return "/organise/" + contest.slug() + "/tickets";
    }
}
