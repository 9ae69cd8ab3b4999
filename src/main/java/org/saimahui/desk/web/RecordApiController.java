package org.saimahui.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.ProceedingsExport;
import org.saimahui.audit.RecordExport;
import org.saimahui.audit.Seated;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.CanonicalJson;
import org.saimahui.shared.NotFoundException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The record as a file that anybody can check: lines of JSON, for organisers and for the supervisor of the contest. Of marks
 * that are open it holds hashes only.
 */
@RestController
class RecordApiController {

    private static final String JSON_LINES = "application/x-ndjson";

    private final ContestService contests;

    private final RecordExport records;

    private final ProceedingsExport proceedings;

    RecordApiController(ContestService contests, RecordExport records, ProceedingsExport proceedings) {
        this.contests = contests;
        this.records = records;
        this.proceedings = proceedings;
    }

    @GetMapping("/api/v1/contests/{slug}/record")
    void record(@PathVariable String slug, @AuthenticationPrincipal @Nullable Object who, HttpServletResponse response)
            throws IOException {
        ContestView contest = contest(slug, who);
        write(contest.slug(), slug + "-record.jsonl", response);
    }

    /** What is printed with the result and counts nothing, and what stands on the ballots, to be laid beside the record. */
    @GetMapping("/api/v1/contests/{slug}/proceedings")
    ResponseEntity<String> proceedings(@PathVariable String slug, @AuthenticationPrincipal @Nullable Object who) {
        ContestView contest = contest(slug, who);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + contest.slug() + "-proceedings.json\"")
                .body(CanonicalJson.write(proceedings.of(contest.id(), contest.slug())));
    }

    /** A supervisor has but one. */
    private ContestView contest(String slug, @Nullable Object who) {
        ContestView contest = contests.get(slug);
        if (who instanceof Seated seat && seat.contestId() != contest.id()) {
            throw new NotFoundException("contest " + slug + " for the seat " + seat.seat());
        }
        return contest;
    }

    /** That of the installation. */
    @GetMapping("/api/v1/record")
    void record(HttpServletResponse response) throws IOException {
        write("", "record.jsonl", response);
    }

    private void write(String contest, String name, HttpServletResponse response) throws IOException {
        response.setContentType(JSON_LINES);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        Writer out = response.getWriter();
        records.write(contest, out);
        out.flush();
    }
}
