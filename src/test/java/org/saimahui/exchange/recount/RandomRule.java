package org.saimahui.exchange.recount;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A sound rule with any of its settings, or left to their defaults. */
final class RandomRule {

    private static final List<String> STEPS =
            List.of("outlierCentre", "card", "criterion", "points", "group", "panel", "part");

    private final Random random;

    private final Map<String, Object> rule = new LinkedHashMap<>();

    private final List<Map<String, Object>> parts = new ArrayList<>();

    private final List<String> criteria = new ArrayList<>();

    private final List<String> panels = new ArrayList<>();

    private final List<String> levels = new ArrayList<>();

    RandomRule(Random random) {
        this.random = random;
        int panelCount = random.nextInt(4);
        if (panelCount > 0) {
            makeCriteria();
            makePanels(panelCount);
        }
        otherParts();
        weights();
        rounding();
        ranking();
        optional("bonusCap", "0", "0.75", "1");
        optional("floor", "0", "1000", "30.005");
    }

    Map<String, Object> document() {
        return rule;
    }

    List<String> criteria() {
        return criteria;
    }

    List<String> panels() {
        return panels;
    }

    List<String> levels() {
        return levels;
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private void optional(String name, String... values) {
        optional(rule, name, values);
    }

    /** Absent, null or one of the values. */
    private void optional(Map<String, Object> into, String name, String... values) {
        if (!one(3)) {
            into.put(name, one(4) ? null : pick(values));
        }
    }

    private void makeCriteria() {
        List<Map<String, Object>> list = new ArrayList<>();
        for (String code : List.of("a", "b", "c", "d").subList(0, 1 + random.nextInt(4))) {
            Map<String, Object> criterion = new LinkedHashMap<>();
            criterion.put("code", code);
            criterion.put("max", pick("20", "14"));
            optional(criterion, "min", "-5", "10", "0.5");
            optional(criterion, "step", "0.5", "0.25");
            optional(criterion, "weight", "0.3", "2", "1", "0");
            optional(criterion, "group", "g", "h");
            optional(criterion, "outlierRadius", "0.5", "1", "0");
            list.add(criterion);
            criteria.add(code);
        }
        rule.put("criteria", list);
    }

    private void makePanels(int count) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (String code : List.of("p", "q", "r").subList(0, count)) {
            Map<String, Object> panel = new LinkedHashMap<>();
            panel.put("code", code);
            if (!one(5)) {
                Map<String, Object> drop = new LinkedHashMap<>();
                optional(drop, "highest", "1", "0", "2");
                optional(drop, "lowest", "1", "0", "2", "3");
                optional(drop, "scope", "SCORECARD", "CRITERION", "CRITERION");
                optional(drop, "tooFew", one(4) ? "REFUSE" : "DROP_FEWER", "DROP_FEWER", "KEEP_ALL");
                panel.put("drop", drop);
            }
            optional(panel, "average", "MEAN", "MEDIAN", "SUM");
            optional(panel, "missing", one(4) ? "REFUSE" : "COUNT_ZERO", "LEAVE_OUT", "COUNT_ZERO", "WAIT");
            optional(panel, "empty", "INCOMPLETE", "RENORMALISE", "RENORMALISE");
            optional(panel, "minimumCards", "1", "2", "3");
            list.add(panel);
            parts.add(panel);
            panels.add(code);
        }
        rule.put("panels", list);
    }

    private void otherParts() {
        if (one(2) || parts.isEmpty()) {
            Map<String, Object> objective = new LinkedHashMap<>();
            optional(objective, "missing", one(4) ? "REFUSE" : "ZERO", "ZERO", "LEAVE_OUT");
            rule.put("objective", objective);
            parts.add(objective);
        }
        if (one(2)) {
            Map<String, Object> audience = new LinkedHashMap<>();
            optional(audience, "conversion", "SHARE_OF_LEADER", "SHARE_OF_VOTES", "SOFTENED", "COUNT");
            optional(audience, "scale", "100", "10", "1");
            optional(audience, "quorum", "50", "45.5");
            if (one(4)) {
                levels.addAll(List.of("优秀", "称职", "不称职"));
                audience.put("conversion", "MEAN_LEVELS");
                audience.put("levels", Map.of("优秀", "100", "称职", "70.5", "不称职", "0"));
            }
            rule.put("audience", audience);
            parts.add(audience);
        }
    }

    private void weights() {
        String meaning = pick("HUNDRED", "AS_GIVEN", "NORMALISED");
        if (!meaning.equals("HUNDRED") || one(2)) {
            rule.put("weights", meaning);
        }
        int rest = 100;
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            int share = last ? rest : random.nextInt(rest + 1);
            rest -= share;
            parts.get(i)
                    .put("weight", meaning.equals("HUNDRED") ? String.valueOf(share) : pick("0", "1", "0.3", "7.5"));
        }
    }

    private void rounding() {
        Map<String, Object> rounding = new LinkedHashMap<>();
        optional(rounding, "mode", "HALF_UP", "HALF_EVEN", "DOWN");
        for (String step : STEPS) {
            if (one(3)) {
                rounding.put(step, one(3) ? null : random.nextInt(4));
            }
        }
        optional(rounding, "total", "NONE", "0", "1", "3");
        rule.put("rounding", rounding);
    }

    private void ranking() {
        Map<String, Object> ranking = new LinkedHashMap<>();
        optional(ranking, "on", "ROUNDED", "EXACT");
        optional(ranking, "places", "COMPETITION", "DENSE");
        optional(ranking, "order", "HIGHEST_FIRST", "LOWEST_FIRST");
        List<Map<String, Object>> steps = new ArrayList<>();
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            steps.add(step());
        }
        ranking.put("tieBreaks", steps);
        rule.put("ranking", ranking);
    }

    private Map<String, Object> step() {
        String by = pick(
                "PART",
                "OBJECTIVE",
                "AUDIENCE",
                "CRITERION",
                "GROUP",
                "VOTES",
                "JUDGES_PREFER",
                "UNTRIMMED",
                "SMALLER_SPREAD",
                "NUMBER",
                "DECISION");
        List<String> codes = switch (by) {
            case "PART" -> partCodes();
            case "CRITERION" -> criteria;
            case "GROUP" -> groups();
            default -> List.of();
        };
        if (codes.isEmpty()) {
            boolean named = List.of("PART", "CRITERION", "GROUP").contains(by);
            return Map.of("by", named ? "VOTES" : by);
        }
        return Map.of("by", by, "code", codes.get(random.nextInt(codes.size())));
    }

    private List<String> partCodes() {
        List<String> codes = new ArrayList<>(panels);
        if (rule.containsKey("objective")) {
            codes.add("objective");
        }
        if (rule.containsKey("audience")) {
            codes.add("audience");
        }
        return codes;
    }

    private List<String> groups() {
        List<String> groups = new ArrayList<>();
        for (Node criterion : new Node(rule).nodes("criteria")) {
            if (criterion.has("group")) {
                groups.add(criterion.text("group", ""));
            }
        }
        return groups;
    }
}
