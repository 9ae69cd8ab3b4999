package org.saimahui.support;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** What somebody sees of the fields on a page: which there are, what stands in them, and what is said beside them. */
public final class PageFields {

    private final List<Control> controls;

    private final Map<String, StringBuilder> texts;

    private PageFields(List<Control> controls, Map<String, StringBuilder> texts) {
        this.controls = controls;
        this.texts = texts;
    }

    /** One control of a form, with the attributes of its element. */
    private record Control(
            String action, String element, Map<String, String> attributes, StringBuilder content, StringBuilder label) {

        boolean is(String form, String name) {
            return action.equals(form) && name.equals(attributes.get("name"));
        }

        boolean isTyped() {
            String type = attributes.getOrDefault("type", "text");
            return element.equals("textarea")
                    || element.equals("input")
                            && List.of("text", "search", "url", "tel", "number", "datetime-local")
                                    .contains(type);
        }
    }

    public static PageFields of(String html) {
        Reader reader = new Reader();
        try {
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(html, reader);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
        return new PageFields(reader.controls, reader.texts);
    }

    /** Whether the form that is sent there has that field, and people type in it. */
    public boolean isTyped(String action, String field) {
        return find(action, field).filter(Control::isTyped).isPresent();
    }

    /** What stands in it. */
    public String value(String action, String field) {
        return find(action, field)
                .map(control -> control.element().equals("textarea")
                        ? control.content().toString()
                        : control.attributes().getOrDefault("value", ""))
                .map(HtmlUtils::htmlUnescape)
                .orElse("");
    }

    /** What is said of a field that is marked as wrong; empty for one that is not. */
    public String said(String action, String field) {
        return find(action, field)
                .filter(control -> "true".equals(control.attributes().get("aria-invalid")))
                .map(control -> Stream.concat(
                                Stream.of(control.attributes()
                                                .getOrDefault("aria-describedby", "")
                                                .split(" "))
                                        .map(id -> Objects.toString(texts.get(id), "")),
                                Stream.of(control.label().toString()))
                        .collect(Collectors.joining(" "))
                        .strip())
                .orElse("");
    }

    private Optional<Control> find(String action, String field) {
        return controls.stream().filter(control -> control.is(action, field)).findFirst();
    }

    private static final class Reader extends AbstractSimpleMarkupHandler {

        private final List<Control> controls = new ArrayList<>();

        private final Map<String, StringBuilder> texts = new HashMap<>();

        /** Ids of the open elements; empty for one without. */
        private final Deque<String> open = new ArrayDeque<>();

        private String action = "";

        private @Nullable StringBuilder area;

        /** Of the label around what comes; of no label, outside. */
        private StringBuilder label = new StringBuilder();

        private boolean inLabel;

        @Override
        public void handleOpenElement(String element, Map<String, String> attributes, int line, int col) {
            Map<String, String> given = attributes == null ? Map.of() : attributes;
            handle(element, given);
            open.push(given.getOrDefault("id", ""));
        }

        @Override
        public void handleStandaloneElement(
                String element, Map<String, String> attributes, boolean minimized, int line, int col) {
            handle(element, attributes == null ? Map.of() : attributes);
        }

        private void handle(String element, Map<String, String> given) {
            if (element.equals("form")) {
                action = given.getOrDefault("action", "");
            }
            if (element.equals("label")) {
                label = new StringBuilder();
                inLabel = true;
            }
            if (List.of("input", "select", "textarea").contains(element)) {
                Control control = new Control(action, element, given, new StringBuilder(), label);
                controls.add(control);
                area = element.equals("textarea") ? control.content() : null;
            }
        }

        @Override
        public void handleText(char[] buffer, int offset, int len, int line, int col) {
            open.stream()
                    .filter(id -> !id.isEmpty())
                    .forEach(id -> texts.computeIfAbsent(id, one -> new StringBuilder())
                            .append(buffer, offset, len));
            if (inLabel) {
                label.append(buffer, offset, len);
            }
            if (area != null) {
                area.append(buffer, offset, len);
            }
        }

        @Override
        public void handleCloseElement(String element, int line, int col) {
            if (!open.isEmpty()) {
                open.pop();
            }
            if (element.equals("form")) {
                action = "";
            }
            if (element.equals("textarea")) {
                area = null;
            }
            if (element.equals("label")) {
                label = new StringBuilder();
                inLabel = false;
            }
        }
    }
}
