package org.saimahui.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Decimals;
import org.saimahui.scoring.ScoringRule;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says which fields of two versions of a rule differ, in the reader's language. */
@Component
public class RuleChanges {

    /** Stands between a criterion or panel and its member in a key. */
    private static final char INSIDE = '\n';

    private static final Set<String> ITEMS = Set.of("criteria", "panels");

    private static final Map<String, List<String>> TOLD = Map.of(
            "criteria",
            List.of("min", "max", "step", "weight", "group", "outlierRadius"),
            "panels",
            List.of("weight", "drop.highest", "drop.lowest", "drop.scope", "average"));

    private static final Set<String> WHOLE = Set.of("audience.levels", "timePenalty.ladder", "ranking.tieBreaks");

    private final MessageSource messages;

    private final RuleText text;

    RuleChanges(MessageSource messages, RuleText text) {
        this.messages = messages;
        this.text = text;
    }

    /** One field: its name, what it was, what it is. */
    public record Change(String field, String before, String after) {}

    /** @return the fields that differ, in the order of the document; empty when none does */
    public List<Change> between(ScoringRule before, ScoringRule after, Locale locale) {
        Map<String, Field> old = new Reader(before, locale).read();
        Map<String, Field> now = new Reader(after, locale).read();
        List<Change> changes = new ArrayList<>();
        order("criteria", before, after, locale).ifPresent(changes::add);
        order("panels", before, after, locale).ifPresent(changes::add);
        Set<String> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        for (String key : keys) {
            if (!isInsideNewItem(key, old, now) && !isItemOfBoth(key, old, now)) {
                compare(old.get(key), now.get(key), locale).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private Optional<Change> compare(@Nullable Field was, @Nullable Field is, Locale locale) {
        String a = was == null ? say("none", locale) : was.value();
        String b = is == null ? say("none", locale) : is.value();
        Field either = is == null ? was : is;
        return either == null || a.equals(b) ? Optional.empty() : Optional.of(new Change(either.label(), a, b));
    }

    private Optional<Change> order(String list, ScoringRule before, ScoringRule after, Locale locale) {
        List<String> old = List.copyOf(names(list, before).keySet());
        List<String> now = List.copyOf(names(list, after).keySet());
        boolean same = old.equals(now) || !Set.copyOf(old).equals(Set.copyOf(now));
        return same
                ? Optional.empty()
                : Optional.of(new Change(
                        say("field." + list + ".order", locale),
                        text.list(List.copyOf(names(list, before).values()), locale),
                        text.list(List.copyOf(names(list, after).values()), locale)));
    }

    /** What they are called, by code, in the order of the rule. */
    private static Map<String, String> names(String list, ScoringRule rule) {
        Map<String, String> names = new LinkedHashMap<>();
        if (list.equals("panels")) {
            rule.panels().forEach(panel -> names.put(panel.code(), panel.called()));
        } else {
            rule.criteria().forEach(criterion -> names.put(criterion.code(), criterion.called()));
        }
        return names;
    }

    /** A criterion or panel that only one version has is one change, not one for each of its members. */
    private static boolean isInsideNewItem(String key, Map<String, Field> old, Map<String, Field> now) {
        int end = key.indexOf(INSIDE);
        String item = end < 0 ? null : key.substring(0, end);
        return item != null && old.containsKey(item) != now.containsKey(item);
    }

    /** Where both versions have it, its members say what differs. */
    private static boolean isItemOfBoth(String key, Map<String, Field> old, Map<String, Field> now) {
        boolean item = key.indexOf(INSIDE) < 0 && ITEMS.contains(key.split(" ", 2)[0]);
        return item && old.containsKey(key) && now.containsKey(key);
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage("contest.rule." + key, args, locale);
    }

    /** A member of the document with its name and its value in words. */
    private record Field(String label, String value) {}

    /** Flattens one rule; criteria and panels are told apart by their codes, not by their places. */
    private final class Reader {

        private final ScoringRule rule;

        private final Locale locale;

        private final Map<String, Field> fields = new LinkedHashMap<>();

        Reader(ScoringRule rule, Locale locale) {
            this.rule = rule;
            this.locale = locale;
        }

        Map<String, Field> read() {
            rule.toDocument().forEach((name, value) -> walk(name, "", name, value));
            return fields;
        }

        private void walk(String key, String item, String path, @Nullable Object value) {
            if (ITEMS.contains(path) && value instanceof List<?> list) {
                list.forEach(element -> item(path, (Map<?, ?>) element));
            } else if (WHOLE.contains(path)) {
                fields.put(key, new Field(label(item, path), whole(path)));
            } else if (value instanceof Map<?, ?> members) {
                members.forEach((member, inner) -> walk(key + '.' + member, item, path + '.' + member, inner));
            } else {
                fields.put(key, new Field(label(item, path), words(path, value)));
            }
        }

        private void item(String list, Map<?, ?> members) {
            Object called = "".equals(members.get("name")) ? members.get("code") : members.get("name");
            String name = say("field." + list, locale) + " " + called;
            String key = list + ' ' + members.get("code");
            fields.put(key, new Field(name, told(list, members)));
            members.forEach((member, inner) -> walk(key + INSIDE + member, name + " · ", list + '.' + member, inner));
        }

        /** What matters most of a criterion or panel that only one version has. */
        private String told(String list, Map<?, ?> members) {
            List<String> said = new ArrayList<>();
            for (String path : TOLD.get(list)) {
                Object value = members;
                for (String member : path.split("\\.")) {
                    value = value instanceof Map<?, ?> inner ? inner.get(member) : null;
                }
                if (value != null) {
                    String label = list + '.' + path;
                    said.add(say("field." + label, locale) + " " + words(label, value));
                }
            }
            return text.list(said, locale);
        }

        private String label(String item, String path) {
            int dot = path.indexOf('.');
            String section = item.isEmpty() && dot > 0 ? say("field." + path.substring(0, dot), locale) + " · " : item;
            return section + say("field." + path, locale);
        }

        private String whole(String path) {
            List<String> said = switch (path) {
                case "ranking.tieBreaks" -> text.ladder(rule, locale);
                case "audience.levels" -> levels();
                default -> bands();
            };
            return said.isEmpty() ? say("none", locale) : String.join(say("arrow", locale), said);
        }

        private List<String> levels() {
            return rule.audience() == null || rule.audience().levels() == null
                    ? List.of()
                    : rule.audience().levels().entrySet().stream()
                            .map(level -> level.getKey() + " " + RuleWords.plain(level.getValue()))
                            .toList();
        }

        private List<String> bands() {
            return rule.timePenalty() == null
                    ? List.of()
                    : rule.timePenalty().ladder().stream()
                            .map(band -> say(
                                    "part.band",
                                    locale,
                                    String.valueOf(band.fromSeconds()),
                                    RuleWords.plain(band.points())))
                            .toList();
        }

        private String words(String path, @Nullable Object value) {
            if (value == null || "".equals(value) || "NONE".equals(value)) {
                return say("none", locale);
            }
            String plain = Decimals.parse(value) == null
                    ? String.valueOf(value)
                    : String.valueOf(value).replace('-', RuleWords.MINUS);
            return String.valueOf(
                    messages.getMessage("contest.rule.choice." + path + "." + plain, null, plain, locale));
        }
    }
}
