package org.saimahui.exchange.recount;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object of a document: members with their defaults. */
record Node(Map<?, ?> members) {

    static Node of(Object value) {
        return new Node(value == null ? Map.of() : (Map<?, ?>) value);
    }

    boolean has(String name) {
        return members.get(name) != null;
    }

    Node node(String name) {
        return of(members.get(name));
    }

    String text(String name, String fallback) {
        return has(name) ? String.valueOf(members.get(name)) : fallback;
    }

    Ratio ratio(String name, String fallback) {
        String text = text(name, fallback);
        return text == null ? null : Ratio.of(text);
    }

    Integer whole(String name, Integer fallback) {
        return has(name) ? Integer.valueOf(String.valueOf(members.get(name))) : fallback;
    }

    List<Node> nodes(String name) {
        List<Node> nodes = new ArrayList<>();
        if (has(name)) {
            ((List<?>) members.get(name)).forEach(element -> nodes.add(of(element)));
        }
        return nodes;
    }

    List<Integer> numbers(String name) {
        List<Integer> numbers = new ArrayList<>();
        if (has(name)) {
            ((List<?>) members.get(name)).forEach(element -> numbers.add(Integer.valueOf(String.valueOf(element))));
        }
        return numbers;
    }

    /** The members of an object whose keys are data. */
    Map<String, Ratio> ratios(String name) {
        Map<String, Ratio> ratios = new LinkedHashMap<>();
        node(name).members.forEach((key, value) -> ratios.put(String.valueOf(key), Ratio.of(value)));
        return ratios;
    }
}
