package org.saimahui.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leaves a note in the data folder who uses it, so that a second start on the same files can say who holds them. */
@Component
class DataFolder {

    static final String NOTE = "holder";

    private final Path folder;

    DataFolder(@Value("${saimahui.data}") Path folder) {
        this.folder = folder;
    }

    @EventListener(ApplicationStartedEvent.class)
    void note() {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(NOTE), String.valueOf(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be written to: " + folder.toAbsolutePath(), e);
        }
    }
}
