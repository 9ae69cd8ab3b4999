package org.saimahui.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.document.InvalidInputException;

/**
 * How one contest is counted: an immutable document, read with {@link #read} and written with {@link #toDocument()},
 * which names every default.
 *
 * @param bonusCap the most that all bonuses of one presenter may add; null for any
 * @param floor no total goes below it; null for none
 */
public record ScoringRule(
        List<Criterion> criteria,
        List<PanelRule> panels,
        @Nullable ObjectiveRule objective,
        @Nullable AudienceRule audience,
        Weights weights,
        Rounding rounding,
        @Nullable TimePenalty timePenalty,
        @Nullable BigDecimal bonusCap,
        @Nullable BigDecimal floor,
        Ranking ranking) {

    /** Code of the objective part. */
    public static final String OBJECTIVE = "objective";

    /** Code of the audience part. */
    public static final String AUDIENCE = "audience";

    /** What the parts' weights mean: per cent, plain factors, or shares of their total. */
    public enum Weights {
        HUNDRED,
        AS_GIVEN,
        NORMALISED
    }

    public ScoringRule {
        criteria = List.copyOf(criteria);
        panels = List.copyOf(panels);
    }

    /** @throws InvalidInputException with everything that is wrong with the rule; pointers begin at the rule itself */
    public static ScoringRule read(@Nullable Object node) {
        InputProblems problems = new InputProblems();
        return sound(read(node, "", problems), problems);
    }

    /** Reads a rule that was stored before: its names stay as they are, even with characters that nobody sees. */
    public static ScoringRule readKept(@Nullable Object node) {
        InputProblems problems = new InputProblems();
        return sound(read(Fields.asKept(node, "", problems)), problems);
    }

    private static ScoringRule sound(@Nullable ScoringRule rule, InputProblems problems) {
        problems.orThrow();
        if (rule == null) {
            throw new IllegalStateException("A rule that cannot be read must have problems");
        }
        return rule;
    }

    /**
     * Reads a rule out of a document's plain values.
     *
     * @return null when nothing can be checked against it; other problems leave a rule that does no harm, in which a
     *     criterion or panel that cannot be read has an empty code
     */
    public static @Nullable ScoringRule read(@Nullable Object node, String pointer, InputProblems problems) {
        return read(Fields.of(node, pointer, problems));
    }

    /** The same out of fields that were begun elsewhere. */
    public static @Nullable ScoringRule read(Fields fields) {
        List<Criterion> criteria =
                objects(fields, "criteria").stream().map(Criterion::read).toList();
        List<PanelRule> panels =
                objects(fields, "panels").stream().map(PanelRule::read).toList();
        ScoringRule rule = new ScoringRule(
                criteria,
                panels,
                ObjectiveRule.read(fields.object("objective")),
                AudienceRule.read(fields.object("audience")),
                fields.choice("weights", Weights.class, Weights.HUNDRED),
                Rounding.read(fields.object("rounding")),
                TimePenalty.read(fields.object("timePenalty")),
                fields.raw("bonusCap") == null ? null : fields.weight("bonusCap", BigDecimal.ZERO),
                fields.decimal("floor"),
                Ranking.read(fields.object("ranking")));
        fields.end();
        new RuleCheck(rule, fields).run();
        return fields.sound() && rule.isOfUse() ? rule : null;
    }

    /** What is no list stands for one element that cannot be read, so that nobody calls the others unknown. */
    private static List<Fields> objects(Fields fields, String name) {
        Object value = fields.raw(name);
        return value == null || value instanceof List
                ? fields.objects(name)
                : List.of(Fields.of(null, fields.pointer(name), fields.problems()));
    }

    private boolean isOfUse() {
        return criteria.size() <= RuleCheck.MOST_CRITERIA
                && panels.size() <= RuleCheck.MOST_PANELS
                && (panels.isEmpty() || !criteria.isEmpty());
    }

    /** Whether every criterion and panel could be read well enough for marks and judges to refer to them. */
    boolean namesEverything() {
        return criteria.stream().noneMatch(c -> c.code().isEmpty())
                && panels.stream().noneMatch(p -> p.code().isEmpty());
    }

    /** Nothing is counted: the contest only shows its presenters. */
    public boolean isShowOnly() {
        return panels.isEmpty() && objective == null && audience == null;
    }

    /** Codes of all parts: the panels, then objective and audience where there are such parts. */
    public List<String> partCodes() {
        List<String> codes = new ArrayList<>();
        panels.forEach(panel -> codes.add(panel.code()));
        if (objective != null) {
            codes.add(OBJECTIVE);
        }
        if (audience != null) {
            codes.add(AUDIENCE);
        }
        return codes;
    }

    /** The weight of a part, as written. */
    public BigDecimal weightOf(String part) {
        if (part.equals(OBJECTIVE) && objective != null) {
            return objective.weight();
        }
        if (part.equals(AUDIENCE) && audience != null) {
            return audience.weight();
        }
        return panel(part).map(PanelRule::weight).orElseThrow(() -> new IllegalArgumentException("No part " + part));
    }

    /** Of any panel; empty where the rule has none of that code. */
    public Optional<Criterion> criterion(String code) {
        return criteria.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** Empty where the rule has none of that code. */
    public Optional<PanelRule> panel(String code) {
        return panels.stream().filter(p -> p.code().equals(code)).findFirst();
    }

    /** Plain ordered values, every default named, decimals as text; reading them back gives an equal rule. */
    public Map<String, @Nullable Object> toDocument() {
        return Documents.object()
                .list("criteria", criteria, Criterion::toDocument)
                .list("panels", panels, PanelRule::toDocument)
                .put("objective", objective == null ? null : objective.toDocument())
                .put("audience", audience == null ? null : audience.toDocument())
                .put("weights", weights)
                .put("rounding", rounding.toDocument())
                .put("timePenalty", timePenalty == null ? null : timePenalty.toDocument())
                .put("bonusCap", bonusCap)
                .put("floor", floor)
                .put("ranking", ranking.toDocument())
                .done();
    }
}
