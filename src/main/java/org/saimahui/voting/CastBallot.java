package org.saimahui.voting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ballot to be cast.
 *
 * @param device the voter's cookie
 * @param ticket the code as typed, where one was given
 * @param choices running numbers in any order, each once
 * @param levels what each of the choices is given; empty where presenters are only chosen
 */
public record CastBallot(
        BallotPlace place, String device, @Nullable String ticket, List<Integer> choices, Map<Integer, String> levels) {

    /** One that chooses. */
    public CastBallot(BallotPlace place, String device, @Nullable String ticket, List<Integer> choices) {
        this(place, device, ticket, choices, Map.of());
    }

    /** One that gives levels. @param levels by running number */
    public static CastBallot byLevels(
            BallotPlace place, String device, @Nullable String ticket, Map<Integer, String> levels) {
        return new CastBallot(place, device, ticket, List.copyOf(levels.keySet()), levels);
    }
}
