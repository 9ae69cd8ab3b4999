package org.saimahui.front;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What can be sent without asking anybody. */
interface Answer {

    /** Says which state of things it shows. */
    String tag();

    /** Whether this reader may be given it without asking anybody. */
    boolean isFor(HttpServletRequest request);

    /** Sends it. Security headers are the caller's. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Whether the reader understands gzip. */
    static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }
}
