package org.saimahui.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.shared.ConflictException;

/** A command that the evening does not allow now; answered with 409, what is true now, the seats that are missing, and what must be answered. */
public class NotAllowedNowException extends ConflictException {

    private static final long serialVersionUID = 1L;

    private final long version;

    private final String state;

    private final transient List<String> missing;

    private final transient List<String> asks;

    NotAllowedNowException(Refusal why, Situation now, List<String> missing, List<String> asks) {
        super(why.code(), why.args().toArray());
        // The guards look at a situation whose version is raised already; nothing of it is stored.
        this.version = now.contest().version() - 1;
        this.state = now.contest().state().name();
        this.missing = List.copyOf(missing);
        this.asks = List.copyOf(asks);
    }

    @Override
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("version", version);
        members.put("state", state);
        if (!missing.isEmpty()) {
            members.put("missing", missing);
        }
        if (!asks.isEmpty()) {
            members.put("asks", asks);
        }
        return members;
    }
}
