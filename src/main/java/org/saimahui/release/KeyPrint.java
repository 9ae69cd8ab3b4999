package org.saimahui.release;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditReader;
import org.saimahui.audit.ProceedingsExport;
import org.saimahui.contest.ContestView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who turned the keys to a released result, for its sheet. They are read from the record: the keys themselves go back. */
@Component
public class KeyPrint {

    private static final int MOST = 500;

    private final Keys keys;

    private final AuditReader audit;

    private final JsonMapper json;

    KeyPrint(Keys keys, AuditReader audit, JsonMapper json) {
        this.keys = keys;
        this.audit = audit;
        this.json = json;
    }

    /** @param needed how many the contest asks for */
    public record Print(int needed, List<Key> keys) {}

    /**
     * A key that was turned on the result.
     *
     * @param seat the seat's code; empty for an account
     * @param person who sat there, as the list of officials had it then, and may be empty; of an account its name
     */
    public record Key(int number, String seat, String person, Instant at) {}

    /** By number. Nothing of keys that were turned before there was a record. */
    @Transactional(readOnly = true)
    public Print of(ContestView contest, ReleasedResult result) {
        AuditFilter all = new AuditFilter(contest.slug(), "", "TURN_KEY", "", AuditFilter.ALWAYS, AuditFilter.EVER);
        Map<Integer, Key> last = new TreeMap<>();
        for (AuditLine line : audit.search(all, 0, MOST)) {
            JsonNode after = json.readTree(line.after() == null ? "{}" : line.after());
            boolean onThis = after.path("fingerprint").asString("").equals(result.fingerprint());
            if (onThis && !line.at().truncatedTo(ChronoUnit.MILLIS).isAfter(result.at())) {
                int number = number(line, after);
                last.putIfAbsent(number, key(number, line, after));
            }
        }
        return new Print(keys.of(contest).needed(), List.copyOf(last.values()));
    }

    /** The one that is turned with this entry and was not before. */
    private int number(AuditLine line, JsonNode after) {
        if (after.has("key")) {
            return after.path("key").asInt();
        }
        JsonNode before = json.readTree(line.before() == null ? "{}" : line.before());
        List<Integer> turned =
                before.path("keys").valueStream().map(JsonNode::asInt).toList();
        return after.path("keys")
                .valueStream()
                .map(JsonNode::asInt)
                .filter(number -> !turned.contains(number))
                .findFirst()
                .orElse(KeyRing.FIRST);
    }

    private static Key key(int number, AuditLine line, JsonNode after) {
        boolean account = line.actor().kind().isAccount();
        return new Key(number, account ? "" : line.actor().id(), line.actor().name(), turnedAt(number, line, after));
    }

    /** As the page had it on which it was turned: the entry itself is written a moment later. */
    private static Instant turnedAt(int number, AuditLine line, JsonNode after) {
        String kept = after.path(ProceedingsExport.ROWS)
                .path(TurnedKey.name(number))
                .path("at")
                .asString("");
        return kept.isEmpty() ? line.at() : Instant.parse(kept);
    }
}
