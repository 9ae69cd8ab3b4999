package org.saimahui.sealing.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.saimahui.release.KeyRing;
import org.saimahui.stage.AuditPhrases;
import org.saimahui.stage.StagePhrases;
import org.springframework.stereotype.Component;

/** Says what turned the keys back, to both who hold one. */
@Component
class KeyWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final StagePhrases phrases;

    private final AuditPhrases record;

    KeyWords(StagePhrases phrases, AuditPhrases record) {
        this.phrases = phrases;
        this.record = record;
    }

    /** Null where nothing did, or a key was turned again since. */
    @Nullable
    String returned(KeyRing ring, ZoneId zone) {
        KeyRing.Returned last = ring.returned();
        if (last == null || ring.turned().stream().anyMatch(key -> key.at().isAfter(last.at()))) {
            return null;
        }
        String why = last.reason();
        return phrases.of(
                why == null ? "stage.keys.returned" : "stage.keys.returned.why",
                TIME.format(last.at().atZone(zone)),
                record.named(last.by()),
                record.action(last.act()),
                why == null ? "" : why);
    }
}
