package org.saimahui.ties;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterView;

/**
 * The card of two choices as one seat sees it.
 *
 * @param choices the two, by their numbers
 * @param chosen the number that this seat has chosen; null before
 * @param endsAt from then on nothing is taken
 * @param asked of how many seats more than half decide; 1 for the chief alone
 */
public record TieCard(
        long id, List<PresenterView> choices, @Nullable Integer chosen, Instant endsAt, int asked) {

    public TieCard {
        choices = List.copyOf(choices);
    }
}
