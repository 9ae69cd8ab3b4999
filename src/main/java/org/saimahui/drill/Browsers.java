package org.saimahui.drill;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The browsers of one drill: all of them know the portal by its own port on this machine, whatever it is called outside. */
final class Browsers {

    private static final int NOT_THERE = 404;

    private final HttpClient http;

    private final Set<String> doors = new TreeSet<>();

    private final Set<String> all = new TreeSet<>();

    private final URI portal;

    private volatile String gone = "";

    Browsers(OwnDoor door) {
        this.http = door.client();
        this.portal = door.address();
    }

    /** One that has been nowhere. */
    Browser fresh() {
        return new Browser(http, portal, this::used);
    }

    /** None of them opens a door any more. @param why a code */
    void leave(String why) {
        gone = why;
    }

    /** @throws DoorException once they have left */
    void require() {
        if (!gone.isEmpty()) {
            throw new DoorException(NOT_THERE, gone);
        }
    }

    private void used(String door) {
        require();
        doors.add(named(door));
        all.add(named(door));
    }

    /** Through which doors they have gone in the whole evening. */
    List<String> all() {
        return List.copyOf(all);
    }

    /** Through which doors all of them have gone since this was asked last. */
    List<String> doors() {
        List<String> used = List.copyOf(doors);
        doors.clear();
        return used;
    }

    /** Without what differs from contest to contest and from one to the next. */
    private static String named(String door) {
        return door.replaceFirst("[?].*", "")
                .replaceFirst("/(contests|c|organise)/[^/]+", "/$1/{slug}")
                .replaceAll("/(slips)/[^/]+", "/$1/{slip}")
                .replaceAll("/[0-9]+(?=/|$)", "/{n}");
    }
}
