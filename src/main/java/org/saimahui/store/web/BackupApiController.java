package org.saimahui.store.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.saimahui.store.BackupService;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code POST /api/v1/backup}: the whole database as a zip file, for organisers only. */
@Controller
class BackupApiController {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final BackupService backups;

    private final Clock clock;

    BackupApiController(BackupService backups, Clock clock) {
        this.backups = backups;
        this.clock = clock;
    }

    @PostMapping("/api/v1/backup")
    void backup(HttpServletResponse response) throws IOException {
        Path file = backups.take();
        try {
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(file));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"saimahui-" + STAMP.format(clock.instant()) + ".zip\"");
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
