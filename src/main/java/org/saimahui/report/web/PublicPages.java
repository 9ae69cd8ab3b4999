package org.saimahui.report.web;

import java.util.Locale;
import org.saimahui.contest.ContestView;
import org.saimahui.shared.Codes;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** Lets a page of a contest be kept by the browser until the contest's version or the language changes. */
final class PublicPages {

    /** Pages may look different after a new start. */
    private static final String START = Codes.random(6);

    private PublicPages() {}

    /** @return true when the browser's copy is still good; the answer is complete then */
    static boolean unchanged(ServletWebRequest request, ContestView contest, Locale locale) {
        var response = request.getResponse();
        if (response != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Language");
        }
        return request.checkNotModified("W/\"" + contest.version() + "-" + locale.getLanguage() + "-" + START + "\"");
    }
}
