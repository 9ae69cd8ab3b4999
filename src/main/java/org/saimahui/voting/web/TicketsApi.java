package org.saimahui.voting.web;

import java.util.List;
import org.saimahui.contest.ContestService;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.document.StrictJson;
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

    /** {@code {"count": 300}}. @return the codes, once */
    @PostMapping("/api/v1/contests/{slug}/tickets")
    @ResponseStatus(HttpStatus.CREATED)
    List<String> make(@PathVariable String slug, @RequestBody byte[] body) {
        long contestId = contests.get(slug).id();
        InputProblems problems = new InputProblems();
        Fields fields = Fields.of(StrictJson.parse(body), "", problems);
        fields.required("count");
        Long count = fields.whole("count", Integer.MIN_VALUE, Integer.MAX_VALUE);
        fields.end();
        problems.orThrow();
        return tickets.make(contestId, null, count == null ? 0 : count.intValue());
    }
}
