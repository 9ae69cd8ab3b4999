package org.saimahui.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.CanonicalJson;
import org.saimahui.shared.Hashes;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In a database from before there were chains, each chain begins with the number and the SHA-256 of the lines that are
 * there: what happened earlier is covered from then on. The installation has its chain from the first start. Before the
 * portal takes its first request.
 */
@Component
class FormerLines implements SmartInitializingSingleton {

    private final Chains chains;

    private final TransactionTemplate transaction;

    private final Clock clock;

    FormerLines(Chains chains, TransactionTemplate transaction, Clock clock) {
        this.chains = chains;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            if (chains.find(Chains.INSTALLATION).isEmpty()) {
                chains.begin(Chains.INSTALLATION, now(), false);
            }
            chains.unbegun().forEach(this::begin);
        });
    }

    private void begin(Chain chain) {
        Sum sum = new Sum();
        chains.former(chain, sum::add);
        chains.append(chain, List.of(PendingEntry.begun(chain, now(), sum.document())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Number and SHA-256 of lines: of their RFC 8785 forms, each with a line feed after it. */
    static final class Sum {

        private final MessageDigest digest = Hashes.sha256();

        private long lines;

        void add(Map<String, @Nullable Object> line) {
            digest.update(CanonicalJson.write(line).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            lines++;
        }

        /** Once, when all lines have been added. */
        Map<String, Object> document() {
            return Map.of("lines", lines, "sha256", HexFormat.of().formatHex(digest.digest()));
        }
    }
}
