package org.saimahui.live;

import java.nio.charset.StandardCharsets;

/**
 * One event, encoded once; the same bytes go to every reader.
 *
 * @param event the event's name; a reader is never sent an older {@code id} of the same name
 * @param id grows with every change
 * @param bytes the whole event as it goes over the wire; never changed
 */
public record Frame(String event, long id, byte[] bytes) {

    /** Encodes an event. @param data may have several lines */
    public static Frame of(String event, long id, String data) {
        StringBuilder text = new StringBuilder(data.length() + 64);
        text.append("event: ").append(event).append("\nid: ").append(id).append('\n');
        data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        text.append('\n');
        return new Frame(event, id, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
