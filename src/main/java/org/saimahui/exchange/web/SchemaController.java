package org.saimahui.exchange.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.saimahui.shared.Hashes;
import org.saimahui.shared.NotFoundException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The form of our documents as JSON Schema (2020-12), for programs that write or read them. */
@RestController
class SchemaController {

    static final String CONTEST = "/api/v1/schemas/saimahui-contest-1.json";

    static final String STANDINGS = "/api/v1/schemas/standings-1.json";

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private static final Set<String> FILES = Set.of("saimahui-contest-1.json", "standings-1.json", "results-1.json");

    @GetMapping("/api/v1/schemas/{file}")
    ResponseEntity<byte[]> schema(@PathVariable String file) throws IOException {
        if (!FILES.contains(file)) {
            throw new NotFoundException("schema " + file);
        }
        byte[] schema = new ClassPathResource("schemas/" + file).getContentAsByteArray();
        return ResponseEntity.ok()
                .contentType(SCHEMA)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .eTag('"' + Hashes.sha256Hex(schema) + '"')
                .body(schema);
    }
}
