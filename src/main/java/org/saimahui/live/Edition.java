package org.saimahui.live;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The newest frames of a topic at one moment, and what they are to those who have an earlier edition. */
final class Edition {

    static final Edition EMPTY = new Edition(List.of());

    private final List<Frame> frames;

    /** Thousands come from the same edition: what is new to them is put together once. */
    private volatile @Nullable Step last;

    Edition(List<Frame> frames) {
        this.frames = List.copyOf(frames);
    }

    /** Names the frames, not their edition: it would hold its own step, and so all that ever was. */
    private record Step(List<Frame> from, byte[] bytes) {}

    boolean isEmpty() {
        return frames.isEmpty();
    }

    /** Whether one of these frames is older than one that an earlier edition has. */
    boolean isOlderThan(Edition earlier) {
        return frames.stream()
                .anyMatch(frame -> earlier.frame(frame.event())
                        .filter(known -> known.id() > frame.id())
                        .isPresent());
    }

    /** Bytes of all that is new to a reader who has an earlier edition; none where it says the same. Never changed. */
    byte[] since(Edition earlier) {
        Step known = last;
        if (known == null || known.from() != earlier.frames) {
            known = new Step(earlier.frames, compare(earlier));
            last = known;
        }
        return known.bytes();
    }

    private byte[] compare(Edition earlier) {
        List<byte[]> fresh = frames.stream()
                .filter(frame -> earlier.frame(frame.event())
                        .filter(frame::saysTheSameAs)
                        .isEmpty())
                .map(Frame::bytes)
                .toList();
        return fresh.size() == 1 ? fresh.get(0) : join(fresh);
    }

    private Optional<Frame> frame(String event) {
        return frames.stream().filter(frame -> frame.event().equals(event)).findFirst();
    }

    private static byte[] join(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
