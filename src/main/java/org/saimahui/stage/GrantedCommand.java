package org.saimahui.stage;

import org.saimahui.command.Command;
import org.springframework.stereotype.Component;

/** Commands that waited for the supervisor. */
@Component
class GrantedCommand implements GrantedAct {

    private final StageService stage;

    private final Commands commands;

    GrantedCommand(StageService stage, Commands commands) {
        this.stage = stage;
        this.commands = commands;
    }

    @Override
    public boolean carriesOut(String act) {
        return Command.of(act).isPresent();
    }

    @Override
    public void carryOut(long contestId, byte[] document, String reason) {
        stage.granted(contestId, CommandBody.read(document, commands));
    }
}
