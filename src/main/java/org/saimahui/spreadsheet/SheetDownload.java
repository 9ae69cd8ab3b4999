package org.saimahui.spreadsheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends tables as files: always as an attachment, never kept by anybody on the way. */
@Component
public class SheetDownload {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Clock clock;

    SheetDownload(Clock clock) {
        this.clock = clock;
    }

    /** @param what a word for the file's name, beside the contest's address and the day */
    public void xlsx(HttpServletResponse response, String slug, String what, List<Sheet> sheets) throws IOException {
        head(response, XLSX, slug + "-" + what, ".xlsx");
        XlsxWriter.write(sheets, response.getOutputStream());
    }

    /** @param what a word for the file's name, beside the contest's address and the day */
    public void csv(HttpServletResponse response, String slug, String what, Sheet sheet) throws IOException {
        head(response, "text/csv;charset=UTF-8", slug + "-" + what, ".csv");
        CsvWriter.write(sheet, response.getOutputStream());
    }

    private void head(HttpServletResponse response, String type, String name, String ending) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "-" + today + ending)
                        .build()
                        .toString());
    }
}
