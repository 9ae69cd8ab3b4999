package org.saimahui.drill;

/** The second pair of eyes, at the supervisor's own page. */
public final class Supervision {

    private static final String FORM = "/seat/supervisor";

    private final Seats seats;

    Supervision(Seats seats) {
        this.seats = seats;
    }

    /** Reads what waits for a word, and answers it. @param field what it is a request for, as the form calls it */
    public void answer(String field, boolean yes) {
        // The newest: those of faults before may wait there still.
        String request = page().done().find(".*name=\"" + field + "\" value=\"([0-9]+)\"");
        seats.supervisor()
                .form(FORM, "command", "GRANT", field, request, "refuse", String.valueOf(!yes))
                .done();
    }

    /** Turns a key on the fingerprint that stands there. */
    void turnKey() {
        seats.supervisor()
                .form(FORM, "command", "TURN_KEY", "fingerprint", Windows.fingerprint(page()))
                .done();
    }

    private Answer page() {
        return seats.supervisor().get(Seats.OWN_PAGE);
    }
}
