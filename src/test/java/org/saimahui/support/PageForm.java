package org.saimahui.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A form as it stands on a page.
 *
 * @param fields what a browser would send for it, its buttons included
 * @param names of all fields, also of those a browser sends nothing for until they are ticked
 */
public record PageForm(
        String action, boolean isPost, boolean isMultipart, Map<String, String> fields, Set<String> names) {

    /** All forms of a page, in their order. */
    public static List<PageForm> of(String html) {
        Reader reader = new Reader();
        try {
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(html, reader);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
        return reader.forms;
    }

    private static final class Reader extends AbstractSimpleMarkupHandler {

        private final List<PageForm> forms = new ArrayList<>();

        private @Nullable PageForm open;

        private @Nullable String name;

        private @Nullable StringBuilder text;

        @Override
        public void handleOpenElement(String element, Map<String, String> attributes, int line, int col) {
            Map<String, String> given = attributes == null ? Map.of() : attributes;
            switch (element) {
                case "form" -> {
                    open = new PageForm(
                            Objects.requireNonNullElse(given.get("action"), ""),
                            "post".equalsIgnoreCase(given.get("method")),
                            "multipart/form-data".equals(given.get("enctype")),
                            new LinkedHashMap<>(),
                            new LinkedHashSet<>());
                    forms.add(open);
                }
                case "input", "button" -> field(given);
                case "textarea" -> {
                    name = given.get("name");
                    text = new StringBuilder();
                }
                case "select" -> name = given.get("name");
                case "option" -> option(given);
                default -> {}
            }
        }

        @Override
        public void handleStandaloneElement(
                String element, Map<String, String> attributes, boolean minimized, int line, int col) {
            handleOpenElement(element, attributes, line, col);
        }

        @Override
        public void handleText(char[] buffer, int offset, int len, int line, int col) {
            if (text != null) {
                text.append(buffer, offset, len);
            }
        }

        @Override
        public void handleCloseElement(String element, int line, int col) {
            if (element.equals("form")) {
                open = null;
            } else if (element.equals("textarea") && text != null) {
                put(name, text.toString());
                text = null;
            }
        }

        private void field(Map<String, String> given) {
            if (open != null && given.get("name") != null) {
                open.names.add(given.get("name"));
            }
            boolean choice = "radio".equals(given.get("type")) || "checkbox".equals(given.get("type"));
            boolean ticked = !choice || given.containsKey("checked");
            if (ticked) {
                put(given.get("name"), Objects.requireNonNullElse(given.get("value"), ""));
            }
        }

        private void option(Map<String, String> given) {
            if (given.containsKey("selected") || (open != null && name != null && !open.fields.containsKey(name))) {
                put(name, Objects.requireNonNullElse(given.get("value"), ""));
            }
        }

        private void put(@Nullable String field, String value) {
            if (open != null && field != null) {
                open.names.add(field);
                open.fields.put(field, HtmlUtils.htmlUnescape(value));
            }
        }
    }
}
