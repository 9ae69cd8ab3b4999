package org.saimahui.stage;

import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.document.StrictJson;
import org.saimahui.presenter.PresenterService;
import org.saimahui.rule.RuleService;
import org.springframework.stereotype.Component;

/** What waited for the supervisor and is no command: the rule unlocked, somebody withdrawn on the own page after marks. */
@Component
class GrantedEdit implements GrantedAct {

    private final RuleService rules;

    private final PresenterService presenters;

    GrantedEdit(RuleService rules, PresenterService presenters) {
        this.rules = rules;
        this.presenters = presenters;
    }

    @Override
    public boolean carriesOut(String act) {
        return act.equals(RuleService.UNLOCKED) || act.equals(PresenterService.WITHDRAWN);
    }

    @Override
    public void carryOut(long contestId, byte[] document, String reason) {
        InputProblems problems = new InputProblems();
        Long presenter = Fields.of(StrictJson.parse(document), "", problems).whole("presenter", 1, Integer.MAX_VALUE);
        problems.orThrow();
        if (presenter == null) {
            rules.unlock(contestId, null, reason);
        } else {
            presenters.withdraw(contestId, null, presenter.intValue(), reason);
        }
    }
}
