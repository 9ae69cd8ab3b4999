package org.saimahui.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.saimahui.shared.RefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Reads a request's body up to {@code saimahui.import-limit}; more is 413 without being read. */
@Component
class FileBody {

    private final int limit;

    FileBody(@Value("${saimahui.import-limit:5MB}") DataSize limit) {
        this.limit = Math.toIntExact(limit.toBytes());
    }

    byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw new RefusedException(413, "TOO_LARGE");
        }
        byte[] bytes = request.getInputStream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new RefusedException(413, "TOO_LARGE");
        }
        return bytes;
    }
}
