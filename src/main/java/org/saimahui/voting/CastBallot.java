package org.saimahui.voting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ballot to be cast.
 *
 * @param device the voter's cookie
 * @param ticket the code as typed, where one was given
 * @param choices running numbers in any order, each once
 */
public record CastBallot(
        BallotPlace place, String device, @Nullable String ticket, List<Integer> choices) {}
