package org.saimahui.scoreboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What of the marks has been let out: all that the wall knows of them. */
@Service
@Transactional(readOnly = true)
public class ShownMarksService {

    private final ShownMarksRepository marks;

    private final JsonMapper json;

    ShownMarksService(ShownMarksRepository marks, JsonMapper json) {
        this.marks = marks;
        this.json = json;
    }

    /** Of that presenter; empty before the marking is closed, and where nothing is ever shown. */
    public Optional<ShownMarks> of(long presenterId) {
        return marks.findById(presenterId).map(row -> json.readValue(row.content(), ShownMarks.class));
    }

    /** How far the marks of each presenter are, by id; whoever has none is absent. */
    public Map<Long, Progress> progress(long contestId) {
        List<ShownMarksRow> rows = marks.findByContestIdOrderByPresenterId(contestId);
        Map<Long, Progress> progress = new HashMap<>();
        rows.forEach(row -> progress.put(row.presenterId(), new Progress(row.step(), row.lastStep())));
        return progress;
    }

    /**
     * How many steps have been taken.
     *
     * @param last how many there are
     */
    public record Progress(int step, int last) {

        /** Whether everything is out. */
        public boolean isWhole() {
            return step >= last;
        }
    }
}
