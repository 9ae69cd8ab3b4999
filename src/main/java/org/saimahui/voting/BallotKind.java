package org.saimahui.voting;

import java.util.List;

/** How a ballot is filled in, as the rule has it. */
public enum BallotKind {
    /** Some of the presenters are chosen, up to a number. */
    CHOICES,
    /** As many as one likes. */
    LIKES,
    /** Each is given a level by its name. */
    LEVELS,
    /** Each is given so many stars: levels that are called by numbers. */
    STARS;

    private static final String STAR = "[1-9]|10";

    /**
     * @param levels what may be given; empty where presenters are chosen
     * @param most how many may be chosen
     * @param people how many there are to choose from
     */
    public static BallotKind of(List<String> levels, int most, int people) {
        if (levels.isEmpty()) {
            return most >= people && people > 1 ? LIKES : CHOICES;
        }
        return levels.stream().allMatch(level -> level.matches(STAR)) ? STARS : LEVELS;
    }

    /** Whether a ballot gives levels. */
    public boolean isByLevel() {
        return this == LEVELS || this == STARS;
    }
}
