package org.saimahui.judging.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.ScorecardReceipt;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SpokenProof;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.Codes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Compares codes that a judge reads out with the stored cards, and lists all of them for paper. Cards of an open marking are
 * not here: a code is short enough to be tried out.
 */
@Controller
class ProofController {

    /** The field of a presenter's code is this and the running number. */
    private static final String FIELD = "c";

    private final ContestService contests;

    private final JudgeService judges;

    private final PresenterService presenters;

    private final ScorecardService cards;

    ProofController(ContestService contests, JudgeService judges, PresenterService presenters, ScorecardService cards) {
        this.contests = contests;
        this.judges = judges;
        this.presenters = presenters;
        this.cards = cards;
    }

    /**
     * One presenter's card of the seat.
     *
     * @param code of the stored card
     * @param read what was read out; empty for nothing
     */
    record Row(PresenterView presenter, String code, String read) {

        public boolean isTyped() {
            return !read.isEmpty();
        }

        public boolean isEqual() {
            return code.equals(read);
        }
    }

    /** A line of the list. @param codes in the order of the seats; empty where there is no card */
    record Line(PresenterView presenter, List<String> codes) {}

    /** @param seat whose codes are read out; absent for the list alone */
    @GetMapping("/organise/{slug}/proof")
    String page(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String seat,
            @RequestParam Map<String, String> typed,
            Model model) {
        ContestView contest = contests.get(slug);
        JudgeView judge = seat == null || seat.isEmpty() ? null : judges.get(contest.id(), seat);
        List<JudgeView> seats = judges.list(contest.id());
        List<PresenterView> people = presenters.inRunningOrder(contest.id());
        Map<Integer, Map<String, ScorecardReceipt>> stored = cards.cards(contest.id());
        List<Row> rows = judge == null
                ? List.of()
                : people.stream()
                        .flatMap(p -> row(contest, judge, p, stored, typed))
                        .toList();
        model.addAttribute("contest", contest);
        model.addAttribute("judge", judge);
        model.addAttribute("judges", seats);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "differing",
                rows.stream().filter(row -> row.isTyped() && !row.isEqual()).toList());
        model.addAttribute("checked", rows.stream().filter(Row::isTyped).count());
        model.addAttribute(
                "lines",
                people.stream().map(p -> line(contest, p, seats, stored)).toList());
        return "judging/proof";
    }

    private static Stream<Row> row(
            ContestView contest,
            JudgeView judge,
            PresenterView presenter,
            Map<Integer, Map<String, ScorecardReceipt>> stored,
            Map<String, String> typed) {
        String code = code(contest, judge, presenter, stored);
        String read = Codes.typed(Objects.requireNonNullElse(typed.get(FIELD + presenter.number()), ""));
        return code.isEmpty() ? Stream.empty() : Stream.of(new Row(presenter, code, read));
    }

    private static Line line(
            ContestView contest,
            PresenterView presenter,
            List<JudgeView> seats,
            Map<Integer, Map<String, ScorecardReceipt>> stored) {
        return new Line(
                presenter,
                seats.stream()
                        .map(judge -> code(contest, judge, presenter, stored))
                        .toList());
    }

    private static String code(
            ContestView contest,
            JudgeView judge,
            PresenterView presenter,
            Map<Integer, Map<String, ScorecardReceipt>> stored) {
        ScorecardReceipt card =
                stored.getOrDefault(presenter.number(), Map.of()).get(judge.code());
        return card == null ? "" : SpokenProof.of(contest.slug(), judge.code(), presenter.number(), card.marks());
    }
}
