package org.saimahui.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Puts a backup into a data folder that has no database yet, and looks whether it can be read. */
class Restore {

    private final Path from;

    private final Path to;

    private final PrintStream out;

    Restore(Path from, Path to, PrintStream out) {
        this.from = from;
        this.to = to;
        this.out = out;
    }

    /** @throws StartRefusedException when the folder holds a database, or the file is no backup */
    void run() throws IOException, SQLException {
        Path file = to.resolve(DataFiles.FILE);
        try (ZipFile zip = new ZipFile(from.toFile())) {
            ZipEntry entry = zip.getEntry(DataFiles.FILE);
            if (entry == null) {
                throw new StartRefusedException(
                        from + " is not a backup of Saimahui.", "Name the file that POST /api/v1/backup answered.");
            }
            Files.createDirectories(to);
            try (InputStream backup = zip.getInputStream(entry)) {
                Files.copy(backup, file);
            }
        } catch (FileAlreadyExistsException exists) {
            throw new StartRefusedException(
                    "The folder %s holds a database already; nothing was overwritten."
                            .formatted(to.toAbsolutePath().normalize()),
                    "Name another folder, or move the old database aside.");
        }
        try (Connection restored = DataFiles.read(to)) {
            for (Table table : Table.of(restored)) {
                out.printf(
                        "%-28s %10d%n",
                        table.name(), Contents.of(table, restored).rows());
            }
        }
        out.printf("Restored into %s.%n", to.toAbsolutePath().normalize());
    }
}
