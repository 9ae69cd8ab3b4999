package org.saimahui.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.shared.ConflictException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A copy of the embedded database while the evening goes on. */
@Service
public class BackupService {

    private final JdbcTemplate jdbc;

    private final AuditLog audit;

    private final TransactionTemplate transaction;

    private final Path folder;

    private final boolean embedded;

    BackupService(
            JdbcTemplate jdbc,
            AuditLog audit,
            TransactionTemplate transaction,
            @Value("${saimahui.data}") Path folder,
            @Value("${spring.datasource.url}") String url) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
        this.folder = folder;
        this.embedded = url.startsWith("jdbc:h2:file:");
    }

    /**
     * Takes a backup and notes it in the record. Ballots and marks go on being stored meanwhile.
     *
     * @return a zip file in the data folder, to be deleted by the caller
     * @throws ConflictException {@code BACKUP_ELSEWHERE} where the database is a server, which has its own tools
     */
    public Path take() {
        requireEmbedded();
        try {
            Path file = Files.createTempFile(folder, "backup-", ".zip").toAbsolutePath();
            write(file);
            long size = Files.size(file);
            transaction.executeWithoutResult(
                    status -> audit.record(null, "BACKUP", Subject.DATABASE, null, Map.of("bytes", size), null));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("No backup can be written to " + folder, e);
        }
    }

    /** Whether the database is the embedded one, of which there are copies. */
    boolean isEmbedded() {
        return embedded;
    }

    /** Where the database and its copies are. */
    Path folder() {
        return folder.toAbsolutePath().normalize();
    }

    /** @throws ConflictException {@code BACKUP_ELSEWHERE} */
    void requireEmbedded() {
        if (!embedded) {
            throw new ConflictException("BACKUP_ELSEWHERE");
        }
    }

    /** Writes a copy over that file. */
    void write(Path file) {
        jdbc.execute("backup to '" + file.toString().replace("'", "''") + "'");
    }
}
