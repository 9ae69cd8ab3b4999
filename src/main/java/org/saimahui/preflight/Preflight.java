package org.saimahui.preflight;

import java.util.List;
import org.saimahui.command.Situation;
import org.saimahui.stage.StageService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes all checks, in their order. */
@Service
public class Preflight {

    private final List<PreflightCheck> checks;

    private final StageService stage;

    Preflight(List<PreflightCheck> checks, StageService stage) {
        this.checks = List.copyOf(checks);
        this.stage = stage;
    }

    /** What every check finds now, in the order of the checks. */
    @Transactional(readOnly = true)
    public List<Finding> look(long contestId) {
        Situation now = stage.situation(contestId);
        return checks.stream().flatMap(check -> check.look(now).stream()).toList();
    }
}
