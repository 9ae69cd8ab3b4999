package org.saimahui.scoreboard;

import java.time.OffsetDateTime;
import org.saimahui.contest.ContestView;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The one gate to what the public may see. */
@Service
@Transactional(readOnly = true)
public class BoardService {

    private final BoardRepository boards;

    private final JsonMapper json;

    BoardService(BoardRepository boards, JsonMapper json) {
        this.boards = boards;
        this.json = json;
    }

    /** The Board as it is now. */
    public Board board(ContestView contest) {
        BoardRow row = row(contest);
        return json.readValue(row.content(), Board.class)
                .withVersion(row.version(), OffsetDateTime.ofInstant(row.changedAt(), contest.zone()));
    }

    /** Its version, without reading the rest. */
    public long version(ContestView contest) {
        return boards.versionOf(contest.id())
                .orElseThrow(() -> new NotFoundException("board of contest " + contest.slug()));
    }

    /** Who is on stage and who has sent. */
    public StageLamps lamps(ContestView contest) {
        return json.readValue(row(contest).stageContent(), StageLamps.class);
    }

    /** The version of the lamps, which has nothing to do with the Board's. */
    public long lampsVersion(ContestView contest) {
        return row(contest).stageVersion();
    }

    private BoardRow row(ContestView contest) {
        return boards.findById(contest.id())
                .orElseThrow(() -> new NotFoundException("board of contest " + contest.slug()));
    }
}
