package org.saimahui.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.account.LoginFirst;

/**
 * A form that was sent while nobody was logged in. It travels with the login inside the page, so that the server keeps
 * nothing for strangers, and can be sent once more afterwards.
 *
 * @param action path and query it goes to, of the organiser's pages
 */
record SentForm(String action, List<Field> fields) {

    /** Of the login form: where the sent one goes, and before the names of its fields. */
    private static final String AGAIN = "again";

    private static final Pattern ACTION = Pattern.compile("/organise/[^\\p{Cntrl}]*");

    private static final Set<String> NOT_TEXT = Set.of("_csrf", "draft");

    /** One value; a name may come several times. */
    record Field(String name, String value) {}

    /** The form of this request, or the one that travels with it; null for none. */
    static @Nullable SentForm of(HttpServletRequest request) {
        String travelling = request.getParameter(AGAIN);
        Object sent = request.getAttribute(LoginFirst.SENT);
        if (travelling != null && ACTION.matcher(travelling).matches()) {
            return new SentForm(travelling, fields(request, AGAIN + "."));
        }
        return sent == null ? null : new SentForm(String.valueOf(sent), fields(request, ""));
    }

    private static List<Field> fields(HttpServletRequest request, String beginning) {
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(beginning) && !NOT_TEXT.contains(entry.getKey()))
                .flatMap(entry -> values(entry.getKey().substring(beginning.length()), entry.getValue()))
                .toList();
    }

    /** What is secret is typed again. */
    private static Stream<Field> values(String name, String[] values) {
        return name.toLowerCase(java.util.Locale.ROOT).contains("password")
                ? Stream.of()
                : Arrays.stream(values).map(value -> new Field(name, value));
    }
}
