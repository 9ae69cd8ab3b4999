package org.saimahui.front;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A page with a form as bytes, cut where the reader's token stands. The parts are compressed once; a token goes between
 * them as it is, which gzip allows.
 */
final class FormPage implements Answer {

    private static final byte[] GZIP_HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int GZIP_TAIL = 8;

    private static final int STORED_HEAD = 5;

    private final String tag;

    private final String language;

    private final FormReader reader;

    private final List<byte[]> parts = new ArrayList<>();

    private final List<byte[]> compressed = new ArrayList<>();

    /** @param mark what stands in the page for the token */
    FormPage(String tag, String language, FormReader reader, String html, String mark) {
        this.tag = tag;
        this.language = language;
        this.reader = reader;
        String[] texts = html.split(Pattern.quote(mark), -1);
        for (int at = 0; at < texts.length; at++) {
            byte[] part = texts[at].getBytes(StandardCharsets.UTF_8);
            parts.add(part);
            compressed.add(deflate(part, at == texts.length - 1));
        }
    }

    @Override
    public String tag() {
        return tag;
    }

    @Override
    public boolean isFor(HttpServletRequest request) {
        return reader.isNew(request);
    }

    @Override
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] token = reader.token(request, response).getBytes(StandardCharsets.UTF_8);
        boolean gzip = Answer.acceptsGzip(request);
        response.setHeader("Content-Language", language);
        response.setContentType("text/html;charset=UTF-8");
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] body = gzip ? compressedWith(token) : plainWith(token);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            OutputStream out = response.getOutputStream();
            out.write(body);
        }
    }

    private byte[] plainWith(byte[] token) {
        ByteBuffer page = ByteBuffer.allocate(size(parts) + (parts.size() - 1) * token.length);
        for (int at = 0; at < parts.size(); at++) {
            if (at > 0) {
                page.put(token);
            }
            page.put(parts.get(at));
        }
        return page.array();
    }

    private byte[] compressedWith(byte[] token) {
        CRC32 sum = new CRC32();
        int plain = 0;
        ByteBuffer page = ByteBuffer.allocate(GZIP_HEAD.length
                        + size(compressed)
                        + (parts.size() - 1) * (STORED_HEAD + token.length)
                        + GZIP_TAIL)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(GZIP_HEAD);
        for (int at = 0; at < parts.size(); at++) {
            if (at > 0) {
                page.put((byte) 0)
                        .putShort((short) token.length)
                        .putShort((short) ~token.length)
                        .put(token);
                sum.update(token);
                plain += token.length;
            }
            page.put(compressed.get(at));
            sum.update(parts.get(at));
            plain += parts.get(at).length;
        }
        return page.putInt((int) sum.getValue()).putInt(plain).array();
    }

    private static int size(List<byte[]> arrays) {
        return arrays.stream().mapToInt(array -> array.length).sum();
    }

    /** Ends at a whole byte, so that something else may follow; the last part ends the stream. */
    private static byte[] deflate(byte[] part, boolean last) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(part);
            if (last) {
                deflater.finish();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] some = new byte[8192];
            int written;
            do {
                written = deflater.deflate(some, 0, some.length, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
                out.write(some, 0, written);
            } while (last ? !deflater.finished() : written == some.length);
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
