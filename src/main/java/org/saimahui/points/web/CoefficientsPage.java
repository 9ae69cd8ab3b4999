package org.saimahui.points.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.rule.RuleService;
import org.saimahui.scoring.Criterion;
import org.springframework.stereotype.Component;

/** Lays out who is multiplied with what: a row for each presenter, a column for each criterion of the rule in force. */
@Component
class CoefficientsPage {

    private final PresenterService presenters;

    private final RuleService rules;

    CoefficientsPage(PresenterService presenters, RuleService rules) {
        this.presenters = presenters;
        this.rules = rules;
    }

    /**
     * What was typed and could not be stored.
     *
     * @param factors by number, then code
     * @param wrong what is wrong, by {@code <number>/<code>}, and {@code reason}
     * @param conflict whether somebody else may have stored others meanwhile, which are shown then
     */
    record Typed(
            Map<Integer, Map<String, String>> factors, String reason, Map<String, String> wrong, boolean conflict) {

        static final Typed NOTHING = new Typed(Map.of(), "", Map.of(), false);
    }

    /**
     * The whole table.
     *
     * @param columns criteria in the order of the rule; empty where no judge marks
     * @param obstacle message key of why nothing can be changed, or null
     * @param reasoned whether a reason must be given
     * @param wrong whether something that was typed could not be stored
     */
    record View(
            List<Column> columns,
            List<Row> rows,
            @Nullable String obstacle,
            boolean reasoned,
            String reason,
            @Nullable String wrongReason,
            boolean wrong) {}

    /** @param weight of the criterion, the same for everybody */
    record Column(String code, String name, String weight) {}

    /** One presenter. */
    record Row(int number, String name, String organisation, boolean active, List<Cell> cells) {}

    /**
     * One field.
     *
     * @param field its name in the form
     * @param value as stored or typed; empty for 1
     * @param theirs what somebody else has stored instead of what was typed; null without a conflict
     */
    record Cell(
            String field,
            String id,
            String name,
            String value,
            @Nullable String problem,
            @Nullable String theirs) {}

    /** The criteria a form may name. */
    List<Criterion> criteria(ContestView contest) {
        boolean judged =
                contest.ruleNumber() > 0 && !rules.rule(contest.id()).panels().isEmpty();
        return judged ? rules.rule(contest.id()).criteria() : List.of();
    }

    View view(ContestView contest, Typed typed) {
        List<Criterion> criteria = criteria(contest);
        return new View(
                criteria.stream()
                        .map(c -> new Column(c.code(), c.called(), c.weight().toPlainString()))
                        .toList(),
                presenters.list(contest.id()).stream()
                        .map(p -> row(p, criteria, typed))
                        .toList(),
                obstacle(contest),
                contest.state() == ContestState.LIVE,
                typed.reason(),
                typed.wrong().get("reason"),
                !typed.wrong().isEmpty());
    }

    private Row row(PresenterView p, List<Criterion> criteria, Typed typed) {
        Map<String, String> stored =
                presenters.scoringInput(p.contestId(), p.number()).coefficients();
        Map<String, String> given = typed.factors().getOrDefault(p.number(), Map.of());
        List<Cell> cells = criteria.stream()
                .map(c -> new Cell(
                        CoefficientsController.FIELD + p.number() + "-" + c.code(),
                        "k-" + p.number() + "-" + criteria.indexOf(c),
                        c.called(),
                        Objects.requireNonNullElse(given.get(c.code()), stored.getOrDefault(c.code(), "")),
                        typed.wrong().get(p.number() + "/" + c.code()),
                        typed.conflict() ? theirs(given.get(c.code()), stored.getOrDefault(c.code(), "")) : null))
                .toList();
        return new Row(p.number(), p.name(), p.organisation(), p.isActive(), cells);
    }

    private static @Nullable String theirs(@Nullable String typed, String stored) {
        return typed == null || typed.equals(stored) ? null : stored;
    }

    private static @Nullable String obstacle(ContestView contest) {
        return switch (contest.state()) {
            case RELEASED -> "problem." + contest.releasedProblem();
            case CLOSED -> "problem.CONTEST_CLOSED";
            default -> contest.ruleLocked() ? "problem.COEFFICIENTS_FROZEN" : null;
        };
    }
}
