package org.saimahui.stage.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.cue.CueService;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.stage.CommandBody;
import org.saimahui.stage.Commands;
import org.saimahui.stage.StageService;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Commands for programs and for seats; the console gives organisers the same. */
@RestController
class CommandApiController {

    private final ContestService contests;

    private final StageService stage;

    private final Commands commands;

    private final CueService cues;

    CommandApiController(ContestService contests, StageService stage, Commands commands, CueService cues) {
        this.contests = contests;
        this.stage = stage;
        this.commands = commands;
        this.cues = cues;
    }

    @PostMapping(path = "/api/v1/contests/{slug}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    CommandAnswer command(
            @AuthenticationPrincipal @Nullable Object who, @PathVariable String slug, @RequestBody byte[] body) {
        long contestId = contests.get(slug).id();
        StageCommand order = CommandBody.read(body, commands);
        if (who instanceof SeatPrincipal seat) {
            SeatRights.require(seat, slug);
        }
        long version = stage.command(contestId, order);
        return new CommandAnswer(version, cues.view(contestId).version());
    }

    /**
     * What is true after the command.
     *
     * @param version the contest's
     * @param sceneVersion the scene's, which NEXT, BACK and AIR compare
     */
    record CommandAnswer(long version, long sceneVersion) {}
}
