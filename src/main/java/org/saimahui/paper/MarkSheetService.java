package org.saimahui.paper;

import java.util.List;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the paper on which judges mark when no phone works. Withdrawn presenters have no line. */
@Service
@Transactional(readOnly = true)
public class MarkSheetService {

    private final PresenterService presenters;

    private final JudgeService judges;

    MarkSheetService(PresenterService presenters, JudgeService judges) {
        this.presenters = presenters;
        this.judges = judges;
    }

    /** @return one sheet for each seat, in the order of the seats */
    public List<MarkSheet> sheets(long contestId) {
        List<PresenterView> active = active(contestId);
        return judges.list(contestId).stream()
                .map(judge -> new MarkSheet(
                        judge,
                        active.stream()
                                .map(p -> new MarkSheet.Line(p, judge.recusals().contains(p.number())))
                                .toList()))
                .toList();
    }

    /** @return a slip for each presenter and judge, presenter by presenter; none where the judge is recused */
    public List<MarkSlip> slips(long contestId) {
        List<JudgeView> seats = judges.list(contestId);
        return active(contestId).stream()
                .flatMap(presenter -> seats.stream()
                        .filter(judge -> !judge.recusals().contains(presenter.number()))
                        .map(judge -> new MarkSlip(presenter, judge)))
                .toList();
    }

    private List<PresenterView> active(long contestId) {
        return presenters.list(contestId).stream()
                .filter(PresenterView::isActive)
                .toList();
    }
}
