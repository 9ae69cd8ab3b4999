package org.saimahui.stage;

import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.document.StrictJson;
import org.saimahui.presenter.Departures;
import org.saimahui.rule.RuleService;
import org.springframework.stereotype.Component;

/** What waited for the supervisor and is no command: the rule unlocked, somebody withdrawn on the own page after marks. */
@Component
class GrantedEdit implements GrantedAct {

    private final RuleService rules;

    private final Departures departures;

    GrantedEdit(RuleService rules, Departures departures) {
        this.rules = rules;
        this.departures = departures;
    }

    @Override
    public boolean carriesOut(String act) {
        return act.equals(RuleService.UNLOCKED) || act.equals(Departures.WITHDRAWN);
    }

    @Override
    public void carryOut(long contestId, byte[] document, String reason) {
        InputProblems problems = new InputProblems();
        Long presenter = Fields.of(StrictJson.parse(document), "", problems).whole("presenter", 1, Integer.MAX_VALUE);
        problems.orThrow();
        if (presenter == null) {
            rules.unlock(contestId, null, reason);
        } else {
            departures.withdraw(contestId, null, presenter.intValue(), reason);
        }
    }
}
