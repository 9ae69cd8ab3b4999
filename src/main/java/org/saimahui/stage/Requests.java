package org.saimahui.stage;

import java.util.List;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.Giver;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.SecondPerson;
import org.saimahui.judging.JudgeRequests;
import org.saimahui.judging.RequestAnswers;
import org.saimahui.judging.RequestView;
import org.saimahui.shared.GrantNeededException;
import org.saimahui.shared.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what judges ask for. Yes to a re-opening opens marking again for that seat alone, in the same act. */
@Service
public class Requests {

    private final JudgeRequests requests;

    private final RequestAnswers answers;

    private final ObjectProvider<StageService> stage;

    private final ContestService contests;

    private final ObjectProvider<Commands> commands;

    private final SecondPerson second;

    Requests(
            JudgeRequests requests,
            RequestAnswers answers,
            ObjectProvider<StageService> stage,
            ContestService contests,
            ObjectProvider<Commands> commands,
            SecondPerson second) {
        this.commands = commands;
        this.second = second;
        this.requests = requests;
        this.answers = answers;
        this.stage = stage;
        this.contests = contests;
    }

    /**
     * Says yes: somebody comes, or marking is opened again with the judge's own reason. The chief's and the supervisor's yes
     * is enough; an account's needs the supervisor's, where there is one: then the judge's request, which lies at that seat,
     * is the one that waits.
     *
     * @throws NotFoundException where there is no such request in this contest
     * @throws org.saimahui.shared.ConflictException {@code REQUEST_ANSWERED} when somebody was faster, or why marking cannot
     *     be opened again now; then the request stays open
     * @throws GrantNeededException where the supervisor has to answer it
     */
    @Transactional(noRollbackFor = GrantNeededException.class)
    public void grant(long contestId, long id) {
        contests.lock(contestId);
        RequestView request = find(contestId, id);
        Integer presenter = request.presenter();
        if (presenter == null || !request.open()) {
            contests.raiseVersion(contestId, null);
            answers.answer(contestId, id, true);
        } else {
            // Opening it answers what the judge had asked for.
            StageCommand open = StageCommand.of(Command.OPEN_MARKING, presenter)
                    .with(Argument.SEATS, List.of(request.judge()))
                    .confirmed()
                    .because(request.reason());
            if (second.isNeeded(contestId) && mayOpen(contestId, presenter)) {
                answers.agree(contestId, id);
                throw GrantNeededException.forReopening(id);
            }
            if (Giver.acting().isAccount()) {
                stage.getObject().command(contestId, open);
            } else {
                stage.getObject().granted(contestId, open);
            }
        }
    }

    /** Says no, which the judge is told. Throws as {@link #grant}. */
    @Transactional
    public void refuse(long contestId, long id) {
        find(contestId, id);
        contests.raiseVersion(contestId, null);
        answers.answer(contestId, id, false);
    }

    private boolean mayOpen(long contestId, int presenter) {
        Situation now = stage.getObject().situation(contestId);
        return now.presenter(presenter)
                .filter(one -> commands.getObject()
                        .in(now)
                        .of(Command.OPEN_MARKING, one)
                        .isEmpty())
                .isPresent();
    }

    private RequestView find(long contestId, long id) {
        return requests.find(contestId, id)
                .orElseThrow(() -> new NotFoundException("request " + id + " in contest " + contestId));
    }
}
