package org.saimahui.front;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer as bytes, plain and, where that is shorter, gzipped. Each form has a strong ETag of its own.
 *
 * @param tag without quotes; says what is in it
 * @param language of the text; null for files
 * @param vary which request headers it depends on
 */
record Kept(
        String tag,
        String type,
        @Nullable String language,
        String cacheControl,
        String vary,
        byte[] plain,
        byte @Nullable [] gzipped)
        implements Answer {

    static Kept of(String tag, String type, @Nullable String language, String cacheControl, String vary, byte[] plain) {
        byte[] gzipped = gzip(plain);
        return new Kept(tag, type, language, cacheControl, vary, plain, gzipped.length < plain.length ? gzipped : null);
    }

    /** The same bytes, kept by browsers differently. */
    Kept with(String otherCacheControl) {
        return new Kept(tag, type, language, otherCacheControl, vary, plain, gzipped);
    }

    @Override
    public boolean isFor(HttpServletRequest request) {
        return true;
    }

    /** Where the reader has it already, only says so. */
    @Override
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] compressed = Answer.acceptsGzip(request) ? gzipped : null;
        response.setHeader("Cache-Control", cacheControl);
        response.setHeader("ETag", '"' + tag + (compressed == null ? "\"" : "-gz\""));
        response.setHeader("Vary", vary);
        if (isKnown(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (language != null) {
            response.setHeader("Content-Language", language);
        }
        response.setContentType(type);
        byte[] body = plain;
        if (compressed != null) {
            response.setHeader("Content-Encoding", "gzip");
            body = compressed;
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** A proxy that compresses puts {@code W/} in front. */
    private boolean isKnown(@Nullable String tags) {
        return tags != null && (tags.contains('"' + tag + '"') || tags.contains('"' + tag + "-gz\""));
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }
}
