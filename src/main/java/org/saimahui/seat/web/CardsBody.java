package org.saimahui.seat.web;

import java.util.ArrayList;
import java.util.List;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.document.StrictJson;
import org.saimahui.seat.SeatRole;

/**
 * Which seats get a card.
 *
 * @param seats codes; empty for every seat of the role
 */
record CardsBody(List<String> seats, SeatRole role) {

    /** Reads {@code {"seats": ["J1"]}} or {@code {"role": "HOST"}}. @throws org.saimahui.document.InvalidInputException when it is not such a body */
    static CardsBody read(byte[] body) {
        InputProblems problems = new InputProblems();
        Fields fields = Fields.of(StrictJson.parse(body), "", problems);
        List<String> seats = new ArrayList<>();
        List<?> sent = fields.list("seats");
        for (int i = 0; i < sent.size(); i++) {
            if (sent.get(i) instanceof String seat) {
                seats.add(seat);
            } else {
                problems.add("BAD_VALUE", "/seats/" + i);
            }
        }
        if (fields.raw("seats") != null && sent.isEmpty()) {
            problems.add("BAD_VALUE", "/seats");
        }
        SeatRole role = fields.choice("role", SeatRole.class, SeatRole.JUDGE);
        if (!seats.isEmpty() && fields.raw("role") != null) {
            problems.add("BAD_VALUE", "/role");
        }
        // Nobody's card is taken back for a misspelt word.
        fields.end();
        problems.orThrow();
        return new CardsBody(seats, role);
    }
}
