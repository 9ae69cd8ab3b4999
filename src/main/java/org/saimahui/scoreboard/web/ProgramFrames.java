package org.saimahui.scoreboard.web;

import java.util.List;
import org.saimahui.clock.TalkClocks;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.CueService;
import org.saimahui.cue.StageView;
import org.saimahui.live.Frame;
import org.saimahui.presenter.PresenterService;
import org.saimahui.scoreboard.BoardService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the stream for programs carries, all of it read in one transaction. */
@Component
class ProgramFrames {

    private final BoardService boards;

    private final PresenterService presenters;

    private final CueService cues;

    private final TalkClocks clocks;

    private final JsonMapper json;

    ProgramFrames(
            BoardService boards, PresenterService presenters, CueService cues, TalkClocks clocks, JsonMapper json) {
        this.boards = boards;
        this.presenters = presenters;
        this.cues = cues;
        this.clocks = clocks;
        this.json = json;
    }

    /** Events {@code board} and {@code stage} as JSON. */
    @Transactional(readOnly = true)
    List<Frame> of(ContestView contest) {
        BoardService.Now now = boards.now(contest);
        StageView stage = cues.view(contest.id());
        StageEvent event = StageEvent.of(now.lamps(), stage, presenters.list(contest.id()), clocks.view(contest));
        return List.of(
                Frame.of("board", now.board().version(), json.writeValueAsString(now.board())),
                Frame.of("stage", now.lampsVersion() + stage.version(), json.writeValueAsString(event)));
    }
}
