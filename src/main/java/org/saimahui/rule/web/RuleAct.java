package org.saimahui.rule.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;

/**
 * What a button of the rule's form asks for: {@code save}, {@code preview}, {@code document}, {@code add:/criteria},
 * {@code remove:/criteria:0}, {@code up:…}, {@code down:…}, {@code preset:TRIM}.
 */
record RuleAct(String verb, String object, int row) {

    /** @throws InvalidInputException {@code BAD_VALUE} for what no button says */
    static RuleAct of(@Nullable String said) {
        String[] words = (said == null ? "preview" : said).split(":", 3);
        RuleAct act = new RuleAct(words[0], words.length > 1 ? words[1] : "", words.length > 2 ? number(words[2]) : -1);
        boolean known = switch (act.verb) {
            case "save", "preview", "document" -> act.object.isEmpty();
            case "add" -> RuleFields.LISTS.contains(act.object);
            case "remove", "up", "down" -> RuleFields.LISTS.contains(act.object) && act.row >= 0;
            case "preset" -> RulePresets.named(act.object).isPresent();
            default -> false;
        };
        if (!known) {
            throw InvalidInputException.of("BAD_VALUE", "/act");
        }
        return act;
    }

    /** Changes the draft where the act is about its rows or a preset. */
    void onto(RuleDraft draft) {
        switch (verb) {
            case "add" -> RuleRows.add(draft, object);
            case "remove" -> draft.remove(object, row);
            case "up" -> draft.move(object, row, -1);
            case "down" -> draft.move(object, row, 1);
            case "preset" -> RulePresets.named(object).ifPresent(preset -> preset.onto(draft));
            default -> {}
        }
    }

    boolean is(String other) {
        return verb.equals(other);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
    }
}
