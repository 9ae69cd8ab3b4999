package org.saimahui.live;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One event, encoded once; the same bytes go to every reader.
 *
 * @param event the event's name; a reader is never sent an older {@code id} of the same name
 * @param id grows with every change
 * @param bytes the whole event as it goes over the wire; never changed
 * @param data where in them the data begin
 */
public record Frame(String event, long id, byte[] bytes, int data) {

    /** Encodes an event. @param data may have several lines */
    public static Frame of(String event, long id, String data) {
        StringBuilder text = new StringBuilder(data.length() + 64);
        // Names of events and numbers: a character is a byte.
        text.append("event: ").append(event).append("\nid: ").append(id).append('\n');
        int begin = text.length();
        data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        text.append('\n');
        return new Frame(event, id, text.toString().getBytes(StandardCharsets.UTF_8), begin);
    }

    /** Whether a reader who has the other has nothing to learn from this one. */
    boolean saysTheSameAs(Frame other) {
        return event.equals(other.event)
                && Arrays.equals(bytes, data, bytes.length, other.bytes, other.data, other.bytes.length);
    }
}
