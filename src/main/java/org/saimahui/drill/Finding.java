package org.saimahui.drill;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the protocol.
 *
 * @param number of the fault; 0 for the evening as a whole
 * @param trouble what stopped it; null where nothing did
 */
public record Finding(
        int number,
        Verdict verdict,
        List<Check> checks,
        @Nullable String trouble) {

    public Finding {
        checks = List.copyOf(checks);
    }

    /**
     * One thing that was compared.
     *
     * @param name the end of its message's key
     * @param saw what was there, in the portal's own words
     */
    public record Check(String name, boolean ok, String saw) {

        /** Whether what was there says no more than yes or no. */
        @JsonIgnore
        public boolean isPlain() {
            return saw.isEmpty() || saw.equals("true") || saw.equals("false");
        }
    }
}
