package org.saimahui.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A copy of the whole database that is kept beside it.
 *
 * @param number counts up; the highest is the newest
 * @param bytes of the file
 */
public record Snapshot(int number, Path file, Instant at, long bytes) {

    /** What is typed behind the program's name to bring it back, into a folder that is empty. */
    public List<String> restore(String folder) {
        return List.of("restore", "--from=" + file, "--to=" + folder);
    }

    /** The file's name in its folder. */
    public String name() {
        return file.getFileName().toString();
    }

    /** In tenths of a million bytes, never less than one. */
    public String megabytes() {
        return "%.1f".formatted(Math.max(0.1, bytes / 1_000_000.0));
    }
}
