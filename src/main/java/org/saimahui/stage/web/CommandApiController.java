package org.saimahui.stage.web;

import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.shared.InvalidInputException;
import org.saimahui.stage.Command;
import org.saimahui.stage.StageCommand;
import org.saimahui.stage.StageService;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Commands for programs; {@link ConsoleController} is the same for people. */
@RestController
class CommandApiController {

    private final ContestService contests;

    private final StageService stage;

    CommandApiController(ContestService contests, StageService stage) {
        this.contests = contests;
        this.stage = stage;
    }

    @PostMapping("/api/v1/contests/{slug}/commands")
    CommandAnswer command(@PathVariable String slug, @RequestBody CommandRequest request) {
        return new CommandAnswer(stage.command(contests.get(slug).id(), request.toCommand()));
    }

    /** The contest version after the command. */
    record CommandAnswer(long version) {}

    /** A command as it is sent. */
    record CommandRequest(
            @Nullable String command,
            @Nullable Integer presenter,
            @Nullable Long version,
            @Nullable String reason,
            @Nullable Integer seconds,
            @Nullable Boolean confirmed) {

        StageCommand toCommand() {
            if (command == null) {
                throw InvalidInputException.of("MISSING_FIELD", "/command");
            }
            Command known = Command.of(command).orElseThrow(() -> InvalidInputException.of("BAD_VALUE", "/command"));
            return new StageCommand(known, presenter, version, reason, seconds, Boolean.TRUE.equals(confirmed));
        }
    }
}
