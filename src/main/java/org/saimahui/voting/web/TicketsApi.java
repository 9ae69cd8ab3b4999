package org.saimahui.voting.web;

import java.util.List;
import org.saimahui.contest.ContestService;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.document.StrictJson;
import org.saimahui.voting.NewTickets;
import org.saimahui.voting.TicketService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes tickets for programs of the organiser; {@link TicketsController} is the page. */
@RestController
class TicketsApi {

    private final ContestService contests;

    private final TicketService tickets;

    TicketsApi(ContestService contests, TicketService tickets) {
        this.contests = contests;
        this.tickets = tickets;
    }

    /**
     * {@code {"count": 300}}, or {@code {"tickets": [{"seat": "3排12座", "unit": "市水利局"}, {"unit": "市财政局", "count": 20}]}}.
     *
     * @return the codes, once; of tickets with a seat or a unit each with its own
     */
    @PostMapping("/api/v1/contests/{slug}/tickets")
    @ResponseStatus(HttpStatus.CREATED)
    List<?> make(@PathVariable String slug, @RequestBody byte[] body) {
        long contestId = contests.get(slug).id();
        InputProblems problems = new InputProblems();
        Fields fields = Fields.of(StrictJson.parse(body), "", problems);
        if (fields.raw("tickets") != null) {
            List<NewTickets> wanted =
                    fields.objects("tickets").stream().map(TicketsApi::alike).toList();
            fields.end();
            problems.orThrow();
            return tickets.make(contestId, null, wanted);
        }
        fields.required("count");
        Long count = fields.whole("count", Integer.MIN_VALUE, Integer.MAX_VALUE);
        fields.end();
        problems.orThrow();
        return tickets.make(contestId, null, count == null ? 0 : count.intValue());
    }

    private static NewTickets alike(Fields fields) {
        NewTickets alike = new NewTickets(
                fields.text("seat"), fields.text("unit"), (int) fields.whole("count", 1, TicketService.MOST, 1));
        fields.end();
        return alike;
    }
}
