package org.saimahui.intake.web;

import java.security.Principal;
import java.util.Map;
import org.saimahui.contest.ContestService;
import org.saimahui.intake.ImportService;
import org.saimahui.intake.Progress;
import org.saimahui.intake.Upload;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far a long file is, for the script of the waiting page. */
@RestController
class ProgressController {

    private final ContestService contests;

    private final ImportService imports;

    ProgressController(ContestService contests, ImportService imports) {
        this.contests = contests;
        this.imports = imports;
    }

    @GetMapping("/organise/{slug}/import/{id}/progress")
    Map<String, Object> progress(@PathVariable String slug, @PathVariable String id, Principal who) {
        Upload upload = imports.get(contests.get(slug).id(), who.getName(), id);
        Progress progress = imports.progress(upload);
        return progress == null
                ? Map.of("atWork", false)
                : Map.of(
                        "atWork", !imports.isDone(upload),
                        "read", progress.read(),
                        "checked", progress.checked(),
                        "stored", progress.stored());
    }
}
