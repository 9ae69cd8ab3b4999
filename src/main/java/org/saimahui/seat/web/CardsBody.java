package org.saimahui.seat.web;

import java.util.ArrayList;
import java.util.List;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.document.StrictJson;

/** Which seats get a card; none for all. */
record CardsBody(List<String> seats) {

    /** Reads {@code {"seats": ["J1"]}}. @throws org.saimahui.document.InvalidInputException when it is not such a body */
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
        problems.orThrow();
        return new CardsBody(seats);
    }
}
