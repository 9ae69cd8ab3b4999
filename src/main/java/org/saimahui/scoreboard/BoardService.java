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
        return board(row(contest), contest);
    }

    /** Board and lamps, read at once. */
    public Now now(ContestView contest) {
        BoardRow row = row(contest);
        return new Now(board(row, contest), lamps(row), row.stageVersion());
    }

    /**
     * What programs are told as it is now.
     *
     * @param lampsVersion of the lamps, which has nothing to do with the Board's
     */
    public record Now(Board board, StageLamps lamps, long lampsVersion) {}

    /** Its version, without reading the rest. */
    public long version(ContestView contest) {
        return boards.versionOf(contest.id())
                .orElseThrow(() -> new NotFoundException("board of contest " + contest.slug()));
    }

    /** Who is on stage and who has sent. */
    public StageLamps lamps(ContestView contest) {
        return lamps(row(contest));
    }

    /** The version of the lamps, which has nothing to do with the Board's. */
    public long lampsVersion(ContestView contest) {
        return row(contest).stageVersion();
    }

    private Board board(BoardRow row, ContestView contest) {
        return json.readValue(row.content(), Board.class)
                .withVersion(row.version(), OffsetDateTime.ofInstant(row.changedAt(), contest.zone()));
    }

    private StageLamps lamps(BoardRow row) {
        return json.readValue(row.stageContent(), StageLamps.class);
    }

    private BoardRow row(ContestView contest) {
        return boards.findById(contest.id())
                .orElseThrow(() -> new NotFoundException("board of contest " + contest.slug()));
    }
}
