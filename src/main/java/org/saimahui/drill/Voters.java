package org.saimahui.drill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The audience with its voting codes. Not for several threads. */
public final class Voters {

    private final Windows windows;

    private List<String> tickets = List.of();

    private int used;

    Voters(Windows windows) {
        this.windows = windows;
    }

    /** Voting codes are made. */
    void tickets(Browser console, int count) {
        tickets = console.send("POST", windows.api("/tickets"), Map.of("count", count))
                .done()
                .json()
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** A code that nobody has used. */
    public String ticket() {
        return tickets.get(used++);
    }

    /** How many presenters one ballot may name. */
    public int choices() {
        return windows.board().path("vote").path("choices").asInt();
    }

    /** Somebody votes at the ballots' door. @return the receipt @throws DoorException where the ballot is refused */
    public String vote(Browser voter, @Nullable String ticket, List<Integer> choices) {
        Map<String, Object> ballot = new LinkedHashMap<>();
        JsonNode levels = windows.board().path("vote").path("levels");
        if (levels.isArray()) {
            Map<String, String> given = new LinkedHashMap<>();
            choices.forEach(
                    number -> given.put(String.valueOf(number), levels.path(0).asString()));
            ballot.put("levels", given);
        } else {
            ballot.put("choices", choices);
        }
        if (ticket != null) {
            ballot.put("ticket", ticket);
        }
        return voter.send("POST", windows.api("/ballots"), ballot)
                .done()
                .json()
                .path("receipt")
                .asString();
    }
}
