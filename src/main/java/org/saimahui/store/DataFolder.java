package org.saimahui.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Leaves a note in the data folder who uses it, so that a second start on the same files can say who holds them. On
 * PostgreSQL nothing is written to the disk.
 */
@Component
class DataFolder {

    static final String NOTE = "holder";

    private final Path folder;

    private final boolean used;

    DataFolder(@Value("${saimahui.data}") Path folder, @Value("${spring.datasource.url}") String url) {
        this.folder = folder;
        this.used = url.startsWith("jdbc:h2:file:");
    }

    @EventListener(ApplicationStartedEvent.class)
    void note() {
        if (!used) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(NOTE), String.valueOf(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new StartRefusedException(
                    "The data folder cannot be written to: "
                            + folder.toAbsolutePath().normalize(),
                    "Make room on its disk and see to the rights of the folder.");
        }
    }
}
