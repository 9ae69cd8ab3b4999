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
 */
public record TieCard(
        long id, List<PresenterView> choices, @Nullable Integer chosen, Instant endsAt) {

    public TieCard {
        choices = List.copyOf(choices);
    }
}
