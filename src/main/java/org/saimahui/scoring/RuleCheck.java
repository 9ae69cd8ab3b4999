package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;

/** What must hold between the members of a rule: codes once, references that lead somewhere, weights that total 100. */
final class RuleCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A part, or its weight, that could not be read. */
    private static final Pattern PART = Pattern.compile("/(panels|panels/\\d+|objective|audience)(/weight)?");

    static final int MOST_CRITERIA = 200;

    static final int MOST_PANELS = 100;

    private final ScoringRule rule;

    private final Fields fields;

    private final InputProblems problems;

    RuleCheck(ScoringRule rule, Fields fields) {
        this.rule = rule;
        this.fields = fields;
        this.problems = fields.problems();
    }

    void run() {
        if (fields.raw("panels") instanceof List<?> panels
                && !panels.isEmpty()
                && rule.criteria().isEmpty()) {
            fields.reject("criteria", "MISSING_FIELD");
        }
        notMore("criteria", MOST_CRITERIA, rule.criteria().size());
        notMore("panels", MOST_PANELS, rule.panels().size());
        distinct(rule.criteria().stream().map(Criterion::code).toList(), "criteria");
        distinct(rule.panels().stream().map(PanelRule::code).toList(), "panels");
        reserved();
        weights();
        for (int i = 0; i < rule.ranking().tieBreaks().size(); i++) {
            reference(rule.ranking().tieBreaks().get(i), fields.pointer("ranking") + "/tieBreaks/" + i + "/code");
        }
    }

    /** Each presenter is counted for each panel and criterion; more than a hall can hold only costs time. */
    private void notMore(String list, int most, int size) {
        if (size > most) {
            fields.reject(list, "TOO_LONG", most, size);
        }
    }

    private void distinct(List<String> codes, String list) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!codes.get(i).isEmpty() && !seen.add(codes.get(i))) {
                problems.add("DUPLICATE_CODE", fields.pointer(list) + '/' + i + "/code", codes.get(i));
            }
        }
    }

    private void reserved() {
        for (int i = 0; i < rule.panels().size(); i++) {
            String code = rule.panels().get(i).code();
            if (code.equals(ScoringRule.OBJECTIVE) || code.equals(ScoringRule.AUDIENCE)) {
                problems.add("BAD_VALUE", fields.pointer("panels") + '/' + i + "/code");
            }
        }
    }

    private void weights() {
        // A weight that cannot be read has its own problem; the sum would only repeat it.
        boolean readable = problems.list().stream().noneMatch(p -> isAboutAPart(p.pointer()));
        if (rule.weights() == ScoringRule.Weights.HUNDRED && !rule.isShowOnly() && readable) {
            BigDecimal sum = rule.panels().stream().map(PanelRule::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            sum = rule.objective() == null ? sum : sum.add(rule.objective().weight());
            sum = rule.audience() == null ? sum : sum.add(rule.audience().weight());
            if (sum.compareTo(HUNDRED) != 0) {
                fields.reject("weights", "WEIGHTS_NOT_HUNDRED", sum.toPlainString());
            }
        }
    }

    private boolean isAboutAPart(String pointer) {
        String start = fields.pointer();
        return pointer.startsWith(start)
                && PART.matcher(pointer.substring(start.length())).matches();
    }

    private void reference(TieBreak step, String pointer) {
        String code = step.code();
        // What cannot be read may be what is meant.
        if (code == null || code.isEmpty() || !rule.namesEverything()) {
            return;
        }
        switch (step.by()) {
            case PART -> known(rule.partCodes().contains(code), "UNKNOWN_PANEL", pointer, code);
            case CRITERION -> known(rule.criterion(code).isPresent(), "UNKNOWN_CRITERION", pointer, code);
            case GROUP ->
                known(rule.criteria().stream().anyMatch(c -> code.equals(c.group())), "UNKNOWN_GROUP", pointer, code);
            default -> {}
        }
    }

    private void known(boolean known, String problem, String pointer, String code) {
        if (!known) {
            problems.add(problem, pointer, code);
        }
    }
}
