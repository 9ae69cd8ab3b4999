package org.saimahui.acts;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.Actor;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Giver;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.document.InputProblems;
import org.saimahui.judging.JudgeRequests;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.RequestView;
import org.saimahui.oversight.GrantView;
import org.saimahui.oversight.Grants;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.NotFoundException;
import org.saimahui.shared.RefusedException;
import org.saimahui.stage.GrantedAct;
import org.saimahui.stage.Requests;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Yes or no to what somebody asked for: the supervisor to an act that needs a second person, which is carried out with the
 * yes; chief judge or supervisor to a judge who wants closed marking opened again.
 */
@Component
class Grant implements CommandHandler {

    private final Grants grants;

    private final Requests answers;

    private final JudgeRequests requests;

    private final JudgeService judges;

    private final ObjectProvider<GrantedAct> acts;

    Grant(
            Grants grants,
            Requests answers,
            JudgeRequests requests,
            JudgeService judges,
            ObjectProvider<GrantedAct> acts) {
        this.grants = grants;
        this.answers = answers;
        this.requests = requests;
        this.judges = judges;
        this.acts = acts;
    }

    @Override
    public Command command() {
        return Command.GRANT;
    }

    @Override
    public Set<Argument<?>> takes() {
        return Set.of(Argument.REQUEST, Argument.REOPENING, Argument.REFUSE);
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return Optional.empty();
    }

    @Override
    public void check(Situation now, StageCommand order, InputProblems problems) {
        boolean request = order.get(Argument.REQUEST).isPresent();
        boolean reopening = order.get(Argument.REOPENING).isPresent();
        if (request == reopening) {
            problems.add(request ? "BAD_VALUE" : "MISSING_FIELD", request ? "/reopening" : "/request");
        }
    }

    @Override
    public void act(Situation now, StageCommand order) {
        boolean yes = order.get(Argument.REFUSE).isEmpty();
        long contestId = now.contest().id();
        Optional<Integer> reopening = order.get(Argument.REOPENING);
        if (reopening.isPresent()) {
            answerJudge(contestId, reopening.get(), yes);
        } else {
            answerAccount(contestId, order.get(Argument.REQUEST).orElseThrow(), yes);
        }
    }

    private void answerAccount(long contestId, long id, boolean yes) {
        if (Giver.acting() != Giver.SUPERVISOR) {
            throw new RefusedException(403, "OTHER_ROLE");
        }
        GrantView request = grants.answer(contestId, id, yes);
        if (yes) {
            acts.orderedStream()
                    .filter(act -> act.carriesOut(request.act()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Nothing carries out " + request.act()))
                    .carryOut(contestId, request.document().getBytes(StandardCharsets.UTF_8), request.reason());
        }
    }

    /** The chief answers everybody but himself. */
    private void answerJudge(long contestId, long id, boolean yes) {
        RequestView request = requests.find(contestId, id)
                .filter(r -> !r.isHelp())
                .orElseThrow(() -> new NotFoundException("request " + id + " in contest " + contestId));
        if (Giver.acting() == Giver.JUDGE) {
            String seat = Actor.acting().label();
            if (!judges.get(contestId, seat).chief()) {
                throw new RefusedException(403, "OTHER_ROLE");
            }
            if (request.judge().equals(seat)) {
                throw new RefusedException(403, "OWN_REQUEST");
            }
        }
        if (yes) {
            answers.grant(contestId, id);
        } else {
            answers.refuse(contestId, id);
        }
    }

    @Override
    public Map<String, Object> kept(Situation now) {
        Map<String, Object> kept = new LinkedHashMap<>();
        List<GrantView> answered = grants.answered(now.contest().id());
        if (!answered.isEmpty()) {
            GrantView last = answered.get(answered.size() - 1);
            kept.put("act", last.act());
            kept.put("granted", last.granted());
            kept.put("askedBy", last.by());
        }
        return kept;
    }
}
