package org.saimahui.presenter;

import org.jspecify.annotations.Nullable;

/**
 * A presenter as pages and other modules see one.
 *
 * @param number running number, from 1
 * @param portrait names the content of the portrait; null where the family name stands in for it
 * @param offered names the content of a portrait that waits for approval with the report; null for none
 * @param slot when this one comes
 */
public record PresenterView(
        long id,
        long contestId,
        int number,
        String name,
        String organisation,
        String position,
        PresenterState state,
        Turn turn,
        @Nullable String portrait,
        @Nullable String offered,
        Slot slot) {

    /** The same person by other facts. */
    PresenterView as(PresenterFacts facts, PresenterState other) {
        return new PresenterView(
                id,
                contestId,
                number,
                facts.name(),
                facts.organisation(),
                facts.position(),
                other,
                turn,
                portrait,
                offered,
                slot);
    }

    /** Whether this one is in the contest: neither withdrawn nor disqualified. */
    public boolean isActive() {
        return state == PresenterState.ACTIVE;
    }

    /** Whether the hall waits for this one to come. */
    public boolean isAwaited() {
        return isActive() && turn == Turn.WAITING && slot.isLate();
    }

    /** Whether this one was called and the marking is not closed. */
    public boolean isOnStage() {
        return turn == Turn.CALLED || turn == Turn.MARKING;
    }
}
