package org.saimahui.acts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestState;
import org.saimahui.lots.DrawView;
import org.saimahui.voting.VoteState;

/** What both commands of a draw have in common. */
final class DrawGuards {

    private DrawGuards() {}

    /** Lots are drawn until somebody is called, marked or voted for. */
    static Optional<Refusal> over(Situation now) {
        boolean before = now.is(ContestState.DRAFT) || now.is(ContestState.LIVE);
        boolean begun = now.contest().called() || now.vote() != VoteState.NOT_OPENED;
        return Refusal.when(!before || begun, "LOTS_OVER");
    }

    /** What the record keeps: the secret once everybody sees it, never before. */
    static Map<String, Object> kept(Optional<DrawView> current) {
        Map<String, Object> kept = new LinkedHashMap<>();
        current.ifPresent(draw -> {
            kept.put("draw", draw.number());
            kept.put("commitment", draw.commitment());
            DrawView.Drawn drawn = draw.drawn();
            if (drawn != null) {
                kept.put("text", drawn.text());
                kept.put("secret", drawn.secret());
                kept.put("order", drawn.order());
            }
        });
        return kept;
    }
}
