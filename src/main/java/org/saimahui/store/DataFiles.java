package org.saimahui.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded database's file, opened from outside of a portal. */
final class DataFiles {

    static final String FILE = "saimahui.mv.db";

    private DataFiles() {}

    /**
     * Opens it for reading.
     *
     * @throws StartRefusedException where there is none
     * @throws SQLException also when a portal uses it
     */
    static Connection read(Path folder) throws SQLException {
        if (!Files.isRegularFile(folder.resolve(FILE))) {
            throw new StartRefusedException(
                    "There is no database in " + folder.toAbsolutePath().normalize() + ".",
                    "Name the folder that the portal was started with (saimahui.data).");
        }
        return DriverManager.getConnection(url(folder), "sa", "");
    }

    static String url(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().normalize().resolve("saimahui")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
    }
}
