package org.saimahui.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.time.Duration;

/**
 * A QR code as one SVG path of unit squares.
 *
 * @param size width and height in modules, with the quiet zone of four on each side
 */
public record QrCode(int size, String path) {

    private static final int QUIET = 4;

    /** Drawn once: the same few addresses are on the big screen's scenes again and again. Those of cards and codes go soon. */
    private static final Cache<String, QrCode> DRAWN = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterAccess(Duration.ofMinutes(15))
            .scheduler(Scheduler.systemScheduler())
            .build();

    /** With medium error correction: a crease or a stain does no harm. */
    public static QrCode of(String text) {
        return DRAWN.get(text, QrCode::draw);
    }

    private static QrCode draw(String text) {
        io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    int start = x;
                    while (x + 1 < code.size && code.getModule(x + 1, y)) {
                        x++;
                    }
                    int run = x - start + 1;
                    path.append('M').append(start + QUIET).append(' ').append(y + QUIET);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                }
            }
        }
        return new QrCode(code.size + 2 * QUIET, path.toString());
    }
}
