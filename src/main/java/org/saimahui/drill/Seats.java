package org.saimahui.drill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Who sits in the hall: each with a card and a phone. Not for several threads. */
public final class Seats {

    /** Where everybody who sits has the own page. */
    static final String OWN_PAGE = "/seat";

    private final String slug;

    private final Windows windows;

    private final Browser console;

    private final Browsers browsers;

    private final Map<String, Phone> phones = new LinkedHashMap<>();

    /** What sits on a seat. @param code of the card that gave it the seat */
    public record Phone(String seat, String code, Browser browser) {}

    Seats(String slug, Windows windows, Browser console, Browsers browsers) {
        this.slug = slug;
        this.windows = windows;
        this.console = console;
        this.browsers = browsers;
    }

    /** Issues a card, and a new phone takes its seat with the code that is printed on it. */
    public Phone sit(String seat) {
        JsonNode card = console.send("POST", windows.api("/cards"), Map.of("seats", List.of(seat)))
                .done()
                .json()
                .path(0);
        Phone phone = new Phone(seat, card.path("code").asString(), browsers.fresh());
        claim(phone.browser(), phone.code());
        phones.put(seat, phone);
        // A sign of life: the phone draws its page.
        phone.browser().get(OWN_PAGE).done();
        return phone;
    }

    /** A device shows a card at the public door. @return whether it has the seat; else it waits @throws DoorException where the card opens nothing */
    public boolean claim(Browser device, String code) {
        device.get(OWN_PAGE);
        return device.send("POST", "/api/v1/seat", Map.of("contest", slug, "code", code))
                        .done()
                        .status()
                == 204;
    }

    /** A device waits before a seat that is taken: the console lets it in, or does not. */
    public void admit(boolean yes) {
        String waits = console.get(windows.room("/console")).done().find("/console/devices/([0-9]+)\"");
        console.form(windows.room("/console/devices/" + waits), "yes", String.valueOf(yes))
                .done();
    }

    /** What a device is told that asks for something of its seat: why it sits there no more; empty where it does. */
    public String standing(Browser device) {
        Answer answer = device.get(windows.api("/scorecards/1/draft"));
        return answer.status() == 404 ? "" : answer.code();
    }

    /** Another device sits there from now on. */
    public void replaced(Phone phone) {
        phones.put(phone.seat(), phone);
    }

    /** What sits on that seat. @throws NullPointerException where nothing does */
    public Phone phone(String seat) {
        return Objects.requireNonNull(phones.get(seat), seat);
    }

    /** Whoever sits on that seat. */
    public Browser of(String seat) {
        return phone(seat).browser();
    }

    public Browser supervisor() {
        return of("SUPERVISOR");
    }

    public Browser timekeeper() {
        return of("TIMEKEEPER");
    }

    /** @param which 1 or 2 */
    public Browser clerk(int which) {
        return of("CLERK-" + which);
    }
}
