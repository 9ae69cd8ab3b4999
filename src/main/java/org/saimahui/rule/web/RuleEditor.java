package org.saimahui.rule.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InputProblem;
import org.saimahui.rule.RuleChanges;

/**
 * The form of the rule as its page reads it.
 *
 * @param version of the contest, as the sender saw it
 * @param problems everything that is refused, by field, in the order of the document
 * @param warnings what may surprise, by field
 * @param sentences the rule in words; empty while it cannot be read
 * @param changes what differs from the rule in force
 */
record RuleEditor(
        RuleDraft draft,
        long version,
        String reason,
        List<Said> problems,
        List<Said> warnings,
        List<String> sentences,
        List<RuleChanges.Change> changes,
        List<Option> ties,
        @Nullable RulePreview preview) {

    /** A sentence about a field. @param place where the field stands, in words; empty where it stands alone */
    record Said(String field, String place, String text) {

        /** Whether the achievements' page is where to go on. */
        public boolean isAboutAchievements() {
            return field.startsWith("/objective");
        }
    }

    /** A word of the document and how it is said. */
    record Option(String value, String text) {}

    public String value(String field) {
        return draft.value(field);
    }

    public boolean has(String section) {
        return draft.has(section);
    }

    public List<Integer> rows(String list) {
        return draft.rows(list);
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String bad(String field) {
        return said(problems, field);
    }

    /** Whether one of these members is wrong, so that what folds them away must stand open. */
    public boolean isBadIn(String at, List<String> members) {
        return members.stream().anyMatch(member -> bad(at + '/' + member) != null);
    }

    /** What may surprise about a field; null when nothing does. */
    public @Nullable String warning(String field) {
        return said(warnings, field);
    }

    /** Id of a field's input. */
    public String id(String field) {
        return "f" + field.replace('/', '-');
    }

    public String label(String field) {
        return RuleFields.label(field);
    }

    public boolean isNumber(String field) {
        return RuleFields.isNumber(label(field));
    }

    public List<String> choices(String field) {
        return RuleFields.choices(label(field));
    }

    /** The steps a tie may be broken by; one that leads nowhere any more stays visible. */
    public List<Option> tieOptions(String field) {
        String now = value(field);
        List<Option> options = new ArrayList<>(ties);
        if (!now.isEmpty() && ties.stream().noneMatch(option -> option.value().equals(now))) {
            options.add(new Option(now, now));
        }
        return options;
    }

    /** Problems that stand at no field of the form. */
    public List<Said> homeless() {
        return problems.stream()
                .filter(said -> !RuleFields.isKnown(label(said.field())))
                .toList();
    }

    private static @Nullable String said(List<Said> all, String field) {
        List<String> sentences = all.stream()
                .filter(s -> s.field().equals(field))
                .map(Said::text)
                .toList();
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }

    /** Arguments of a message, never formatted as numbers with separators. */
    static Object[] plain(InputProblem problem) {
        return problem.args().stream().map(String::valueOf).toArray();
    }

    /** Every field's sentence, for the script that puts it beside the field. */
    public Map<String, String> badByField() {
        Map<String, String> byField = new java.util.LinkedHashMap<>();
        problems.forEach(said -> byField.merge(said.field(), said.text(), (a, b) -> a + " " + b));
        return byField;
    }

    /** The same for warnings. */
    public Map<String, String> warningByField() {
        Map<String, String> byField = new java.util.LinkedHashMap<>();
        warnings.forEach(said -> byField.merge(said.field(), said.text(), (a, b) -> a + " " + b));
        return byField;
    }
}
