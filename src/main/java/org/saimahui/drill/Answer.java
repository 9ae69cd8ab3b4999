package org.saimahui.drill;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page or the API has answered.
 *
 * @param status of HTTP
 * @param body page or document as it came
 */
public record Answer(int status, String body) {

    private static final int REFUSED = 400;

    private static final Pattern TAGS = Pattern.compile("<(script|style|template)\\b.*?</\\1>|<[^>]+>", Pattern.DOTALL);

    /** Whether it was done, or shown. */
    public boolean isDone() {
        return status < REFUSED;
    }

    /** The same answer. @throws DoorException where it refuses */
    public Answer done() {
        if (!isDone()) {
            throw new DoorException(status, code());
        }
        return this;
    }

    /** The code of a refusal, of bad input the first; empty where it was done. */
    public String code() {
        if (isDone()) {
            return "";
        }
        try {
            JsonNode problem = json();
            JsonNode first = problem.path("errors").path(0).path("code");
            return first.isMissingNode() ? problem.path("code").asString(String.valueOf(status)) : first.asString();
        } catch (JacksonException page) {
            return String.valueOf(status);
        }
    }

    /** As a document. */
    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** The first group of what is found in it; empty where it is not. */
    public String find(String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(body);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }

    /** Whether it is found in it. */
    public boolean has(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(body).find();
    }

    /** As it is read: without its markup. */
    public String text() {
        return text(body);
    }

    /** A piece of a page as it is read. */
    public static String text(String markup) {
        return HtmlUtils.htmlUnescape(TAGS.matcher(markup).replaceAll(" "))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
