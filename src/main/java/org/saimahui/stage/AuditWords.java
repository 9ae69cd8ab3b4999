package org.saimahui.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.ProceedingsExport;
import org.saimahui.shared.ReservedSeats;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an entry of the record changed, in words: 投票：开放 → 截止. The entry itself keeps its exact values. */
@Component
public class AuditWords {

    private static final Pattern SEAT = Pattern.compile("J[1-9][0-9]{0,2}");

    /** Nobody reads it to the end: the exported record has it whole. */
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Their values are acts, which have words of their own. */
    private static final Set<String> ACTS = Set.of("act", "because");

    private static final int SHORT = 16;

    private static final int LONGEST = 120;

    private final StagePhrases phrases;

    private final JsonMapper json;

    private final Map<String, String> panels;

    @Autowired
    AuditWords(StagePhrases phrases, JsonMapper json) {
        this(phrases, json, Map.of());
    }

    private AuditWords(StagePhrases phrases, JsonMapper json, Map<String, String> panels) {
        this.phrases = phrases;
        this.json = json;
        this.panels = panels;
    }

    /** The same words, and names for panels. @param names by the panels' codes */
    public AuditWords naming(Map<String, String> names) {
        return new AuditWords(phrases, json, names);
    }

    /**
     * One value that is another now.
     *
     * @param name of what; empty where the entry is about one thing only
     * @param from null where there was nothing
     * @param to null where there is nothing any more
     */
    public record Change(
            String name, @Nullable String from, @Nullable String to) {}

    /** What differs between before and after, in the order in which it was recorded. */
    public List<Change> changes(AuditLine line) {
        Map<String, String> before = values(line.before());
        Map<String, String> after = values(line.after());
        Map<String, String> names = new LinkedHashMap<>(before);
        after.forEach(names::putIfAbsent);
        List<Change> changes = new ArrayList<>();
        for (String name : names.keySet()) {
            String from = before.get(name);
            String to = after.get(name);
            if (!Objects.equals(from, to)) {
                changes.add(new Change(name, from, to));
            }
        }
        return changes;
    }

    private Map<String, String> values(@Nullable String recorded) {
        Map<String, String> values = new LinkedHashMap<>();
        if (recorded != null) {
            collect("", "", read(recorded), values);
        }
        return values;
    }

    /** Most entries are JSON; some are a plain sentence. */
    private JsonNode read(String recorded) {
        try {
            return json.readTree(recorded);
        } catch (JacksonException plain) {
            return json.valueToTree(recorded);
        }
    }

    /** Rows that are kept for {@code verify} are not read aloud: the act itself has been. */
    private void collect(String name, String field, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(e -> !(name.isEmpty() && e.getKey().equals(ProceedingsExport.ROWS)))
                    .forEach(e -> collect(
                            name.isEmpty() ? name(e.getKey()) : name + " " + name(e.getKey()),
                            e.getKey(),
                            e.getValue(),
                            values));
            return;
        }
        String said = said(field, node);
        if (!said.isEmpty()) {
            values.put(name, said);
        }
    }

    /** A name without words is one that people gave, such as a criterion's code. */
    private String name(String field) {
        return orElse("audit.field." + field, SEAT.matcher(field).matches() ? phrases.seat(field) : field);
    }

    private String said(String field, JsonNode node) {
        if (node.isNull()) {
            return "";
        }
        if (node.isArray()) {
            List<String> all = new ArrayList<>();
            node.forEach(one -> all.add(one.isObject() ? inOneLine(field, one) : said(field, one)));
            return all.isEmpty()
                    ? phrases.of("audit.value.none")
                    : cut(String.join(phrases.of("audit.value.and"), all));
        }
        String text =
                HASH.matcher(node.asString()).matches() ? node.asString().substring(0, SHORT) + "…" : node.asString();
        if (ACTS.contains(field)) {
            return orElse("audit.action." + text, text);
        }
        if (field.equals("panel") && panels.containsKey(text)) {
            return panels.get(text);
        }
        if (SEAT.matcher(text).matches() || ReservedSeats.includes(text)) {
            return phrases.seat(text);
        }
        String general = orElse("audit.value." + text, text);
        return cut(orElse("audit.value." + field + "." + text, general));
    }

    /** One of a list: a name may mean something else there, as the number of a presenter does. */
    private String inOneLine(String list, JsonNode object) {
        Map<String, String> values = new LinkedHashMap<>();
        object.properties()
                .forEach(e -> collect(
                        orElse("audit.field." + list + "." + e.getKey(), name(e.getKey())),
                        e.getKey(),
                        e.getValue(),
                        values));
        return values.entrySet().stream()
                .map(e -> phrases.of("audit.value.named", e.getKey(), e.getValue()))
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "……";
    }

    private String orElse(String key, String otherwise) {
        String text = phrases.of(key);
        return text.equals(key) ? otherwise : text;
    }
}
