package org.saimahui.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a picture whose address names its content, so that whoever has it never asks again. */
public final class NamedPicture {

    /** How long such an answer is kept: a year, and never asked for anew. */
    public static final String YEAR = "max-age=31536000, immutable";

    private NamedPicture() {}

    /** To anybody. @param name of the content, unique in its address */
    public static void open(byte[] jpeg, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(jpeg, name, "public, ", request, response);
    }

    /** To somebody who is known; no cache on the way keeps it. @param name of the content, unique in its address */
    public static void own(byte[] jpeg, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(jpeg, name, "private, ", request, response);
    }

    private static void send(
            byte[] jpeg, String name, String audience, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = '"' + name + '"';
        response.setHeader("Cache-Control", audience + YEAR);
        response.setHeader("ETag", tag);
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/jpeg");
        response.setContentLength(jpeg.length);
        response.getOutputStream().write(jpeg);
    }
}
