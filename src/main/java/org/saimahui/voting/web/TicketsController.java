package org.saimahui.voting.web;

import java.util.List;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
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
import org.springframework.web.servlet.ModelAndView;

/** The organiser's page of the tickets; {@link TicketsApi} is for programs. */
@Controller
@RequestMapping("/organise/{slug}/tickets")
class TicketsController {

    private static final String VIEW = "voting/tickets";

    private final ContestService contests;

    private final TicketService tickets;

    private final TicketUnits units;

    private final PublicAddress address;

    TicketsController(ContestService contests, TicketService tickets, TicketUnits units, PublicAddress address) {
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

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", TicketsForm.EMPTY);
        return VIEW;
    }

    /**
     * Makes tickets and shows them, once: this page is the only place the codes ever stand. Units that no presenter comes
     * from are asked about before.
     */
    @PostMapping
    ModelAndView make(
            @ModelAttribute("contest") ContestView contest,
            @ModelAttribute("form") TicketsForm form,
            BindingResult errors) {
        try {
            Refusals.requireReadable(errors);
            List<NewTickets> wanted = form.tickets();
            List<String> strange = units.strange(contest.id(), wanted);
            if (!strange.isEmpty() && !form.isSureOf(strange)) {
                return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT).addObject("strange", strange);
            }
            String voteAddress = address.url("/c/" + contest.slug() + "/vote");
            List<MadeTicket> made = tickets.make(contest.id(), form.version(), wanted);
            return new ModelAndView("voting/tickets-sheet")
                    .addObject(
                            "printed",
                            made.stream()
                                    .map(ticket -> PrintedTicket.of(ticket, voteAddress))
                                    .toList());
        } catch (InvalidInputException invalid) {
            Refusals.atFields(
                    errors, invalid.problems(), field -> field.matches("(tickets|list)\\b.*") ? "list" : field);
            return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (RefusedException refused) {
            Refusals.onForm(errors, refused);
            return new ModelAndView(VIEW, HttpStatus.valueOf(refused.status()));
        }
    }
}
