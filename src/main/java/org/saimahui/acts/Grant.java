package org.saimahui.acts;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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

    /** The request that it answers: what it asks for, for whom, and who asks. */
    @Override
    public Map<String, Object> kept(Situation now, StageCommand order) {
        long contestId = now.contest().id();
        Map<String, Object> kept = new LinkedHashMap<>();
        order.get(Argument.REOPENING)
                .flatMap(id -> requests.find(contestId, id))
                .filter(request -> !request.open())
                .ifPresent(request -> {
                    kept.put("act", Command.OPEN_MARKING);
                    Optional.ofNullable(request.presenter()).ifPresent(number -> kept.put("presenter", number));
                    kept.put("askedBy", request.judge());
                    kept.put("granted", request.granted());
                });
        order.get(Argument.REQUEST)
                .flatMap(id -> grants.answered(contestId, id))
                .ifPresent(request -> {
                    kept.putAll(grants.about(request));
                    kept.put("askedBy", request.by());
                    kept.put("granted", request.granted());
                });
        return kept;
    }
}
