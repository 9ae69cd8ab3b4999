package org.saimahui.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.saimahui.exchange.ContestFiles;
import org.saimahui.scoring.Standing;
import org.saimahui.scoring.Standings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Try the sum: counts a contest file for anybody and keeps nothing. */
@RestController
class StandingsController {

    private final JsonMapper json;

    private final TryLimit limit;

    private final FileBody body;

    StandingsController(JsonMapper json, TryLimit limit, FileBody body) {
        this.json = json;
        this.limit = limit;
        this.body = body;
    }

    @PostMapping(path = "/api/v1/standings", consumes = MediaType.APPLICATION_JSON_VALUE)
    void standings(HttpServletRequest request, HttpServletResponse response) throws IOException {
        limit.take(request.getRemoteAddr());
        response.setHeader(HttpHeaders.LINK, describedBy(SchemaController.CONTEST));
        Standings standings = ContestFiles.standings(body.read(request));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.LINK, describedBy(SchemaController.STANDINGS));
        write(standings, response);
    }

    /** An answer points at its own form, a refusal at the form of what was sent. */
    private static String describedBy(String schema) {
        return "<" + schema + ">; rel=\"describedby\"";
    }

    /** Row by row: an explanation is larger than what it explains, and the whole need never stand in memory at once. */
    private void write(Standings standings, HttpServletResponse response) throws IOException {
        try (JsonGenerator out = json.createGenerator(response.getOutputStream())) {
            out.writeStartObject();
            out.writeName("standings");
            out.writeStartArray();
            for (Standing standing : standings.rows()) {
                json.writeValue(out, standing.toDocument());
            }
            out.writeEndArray();
            out.writeEndObject();
        }
    }
}
