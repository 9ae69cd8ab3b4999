package org.saimahui.stage.web;

import org.saimahui.contest.ContestService;
import org.saimahui.stage.Commands;
import org.saimahui.stage.StageService;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Commands for programs; {@link ConsoleController} is the same for people. */
@RestController
class CommandApiController {

    private final ContestService contests;

    private final StageService stage;

    private final Commands commands;

    CommandApiController(ContestService contests, StageService stage, Commands commands) {
        this.contests = contests;
        this.stage = stage;
        this.commands = commands;
    }

    @PostMapping(path = "/api/v1/contests/{slug}/commands", consumes = MediaType.APPLICATION_JSON_VALUE)
    CommandAnswer command(@PathVariable String slug, @RequestBody byte[] body) {
        long contestId = contests.get(slug).id();
        return new CommandAnswer(stage.command(contestId, CommandBody.read(body, commands)));
    }

    /** The contest version after the command. */
    record CommandAnswer(long version) {}
}
