package org.saimahui.console.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saimahui.contest.ContestService;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.JudgeRequests;
import org.saimahui.judging.RequestView;
import org.saimahui.oversight.GrantView;
import org.saimahui.oversight.Grants;
import org.saimahui.page.Notices;
import org.saimahui.page.Refusals;
import org.saimahui.seat.TakeOvers;
import org.saimahui.seat.WaitingClaim;
import org.saimahui.shared.ConflictException;
import org.saimahui.stage.Requests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people in the hall wait for, on the console: a device before an occupied seat, a judge's request. One tap each. */
@Controller
@RequestMapping("/organise/{slug}/console")
class ConsoleAsks {

    private final ContestService contests;

    private final TakeOvers takeOvers;

    private final Requests requests;

    ConsoleAsks(ContestService contests, TakeOvers takeOvers, Requests requests) {
        this.contests = contests;
        this.takeOvers = takeOvers;
        this.requests = requests;
    }

    /** What waits for an answer, oldest first. @param grants what only the supervisor answers */
    record Asks(List<WaitingClaim> devices, List<RequestView> requests, List<GrantView> grants) {

        /** Other things waiting, another text. */
        String names() {
            return Stream.of(
                            devices.stream().map(device -> " d" + device.id()),
                            requests.stream().map(request -> " r" + request.id()),
                            grants.stream().map(grant -> " g" + grant.id()))
                    .flatMap(Function.identity())
                    .collect(Collectors.joining());
        }

        public boolean isAny() {
            return !devices.isEmpty() || !requests.isEmpty() || !grants.isEmpty();
        }
    }

    /** Puts what waits on every view of the console. */
    @ControllerAdvice(assignableTypes = {ConsoleController.class, ClockController.class})
    static class OnConsole {

        private final ContestService contests;

        private final TakeOvers takeOvers;

        private final JudgeRequests requests;

        private final Grants grants;

        OnConsole(ContestService contests, TakeOvers takeOvers, JudgeRequests requests, Grants grants) {
            this.grants = grants;
            this.contests = contests;
            this.takeOvers = takeOvers;
            this.requests = requests;
        }

        @ModelAttribute("asks")
        Asks asks(@PathVariable String slug) {
            return of(contests.get(slug).id());
        }

        Asks of(long contestId) {
            return new Asks(takeOvers.waiting(contestId), requests.open(contestId), grants.open(contestId));
        }
    }

    @PostMapping("/devices/{id}")
    String device(
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") String yes,
            RedirectAttributes flash) {
        long contestId = contests.get(slug).id();
        return answer(yes, flash, () -> takeOvers.grant(contestId, id), () -> takeOvers.refuse(contestId, id));
    }

    @PostMapping("/requests/{id}")
    String request(
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") String yes,
            RedirectAttributes flash) {
        long contestId = contests.get(slug).id();
        return answer(yes, flash, () -> requests.grant(contestId, id), () -> requests.refuse(contestId, id));
    }

    /** A word that is neither yes nor no answers nothing. */
    private static String answer(String yes, RedirectAttributes flash, Runnable grant, Runnable refuse) {
        try {
            boolean word = yes.equals("true");
            if (!word && !yes.equals("false")) {
                throw InvalidInputException.of("BAD_VALUE", "/yes");
            }
            (word ? grant : refuse).run();
            Notices.tell(flash, word ? "stage.asks.granted" : "stage.asks.refused");
        } catch (InvalidInputException invalid) {
            Refusals.onNextPage(flash, invalid);
        } catch (ConflictException refused) {
            Refusals.onNextPage(flash, refused);
        }
        return "redirect:/organise/{slug}/console";
    }
}
