package org.saimahui.tables.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.spreadsheet.Sheet;
import org.saimahui.spreadsheet.SheetDownload;
import org.saimahui.tables.TableService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Tables of results: below {@code /organise} for organisers, below {@code /c} for everybody after the release. */
@Controller
class TablesController {

    private final ContestService contests;

    private final TableService tables;

    private final SheetDownload download;

    TablesController(ContestService contests, TableService tables, SheetDownload download) {
        this.contests = contests;
        this.tables = tables;
        this.download = download;
    }

    @GetMapping("/organise/{slug}/export/ranking.xlsx")
    void ranking(@PathVariable String slug, Locale locale, HttpServletResponse response) throws IOException {
        download.xlsx(
                response, slug, "ranking", tables.ranking(contests.get(slug).id(), locale));
    }

    @GetMapping("/organise/{slug}/export/{table:ranking|marks}.csv")
    void ranking(@PathVariable String slug, @PathVariable String table, Locale locale, HttpServletResponse response)
            throws IOException {
        download.csv(
                response, slug, table, one(tables.ranking(contests.get(slug).id(), locale), table));
    }

    @GetMapping("/organise/{slug}/export/votes.xlsx")
    void votes(@PathVariable String slug, Locale locale, HttpServletResponse response) throws IOException {
        download.xlsx(
                response, slug, "votes", List.of(tables.votes(contests.get(slug).id(), locale)));
    }

    @GetMapping("/organise/{slug}/export/votes.csv")
    void votesAsText(@PathVariable String slug, Locale locale, HttpServletResponse response) throws IOException {
        download.csv(response, slug, "votes", tables.votes(contests.get(slug).id(), locale));
    }

    @GetMapping("/c/{slug}/results.xlsx")
    void released(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer version,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        download.xlsx(
                response,
                slug,
                "results",
                tables.released(contests.getPublic(slug).id(), version, locale));
    }

    @GetMapping("/c/{slug}/{table:results|marks}.csv")
    void released(
            @PathVariable String slug,
            @PathVariable String table,
            @RequestParam(required = false) @Nullable Integer version,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        download.csv(
                response,
                slug,
                table,
                one(tables.released(contests.getPublic(slug).id(), version, locale), table));
    }

    private static Sheet one(List<Sheet> placesAndMarks, String table) {
        return placesAndMarks.get(table.equals("marks") ? 1 : 0);
    }
}
