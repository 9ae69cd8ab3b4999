package org.saimahui.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The language of a stream or a cached page: {@code ?lang=}, else the reader's own. */
public final class Languages {

    /** All that pages are written in. */
    public static final List<Locale> ALL = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private Languages() {}

    /** One of the two. */
    public static Locale of(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        if (asked == null) {
            return RequestContextUtils.getLocale(request).getLanguage().equals("en")
                    ? Locale.ENGLISH
                    : Locale.SIMPLIFIED_CHINESE;
        }
        return asked.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** {@code zh} or {@code en}. */
    public static String code(Locale language) {
        return language.getLanguage();
    }
}
