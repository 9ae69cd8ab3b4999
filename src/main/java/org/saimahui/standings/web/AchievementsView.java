package org.saimahui.standings.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All presenters × all scored figures, with the score of the achievements' part.
 *
 * @param weight of the part in the rule
 * @param missing what the rule does with a missing value
 * @param columns codes of the scored figures
 * @param gaps who misses what, a sentence each
 * @param problems what keeps the engine from counting, a sentence each
 * @param obstacle message key of why nothing can be changed, or null
 */
record AchievementsView(
        String weight,
        String missing,
        List<Column> columns,
        List<Row> rows,
        List<String> gaps,
        List<String> problems,
        @Nullable String obstacle) {

    /** @param label where everybody means the same by the code; else empty */
    record Column(String code, String label) {}

    /**
     * One presenter.
     *
     * @param cells by column
     * @param given the given score as it is stored or was typed, or empty
     * @param problem what is wrong with what was typed, or null
     * @param theirs what somebody else has stored instead of what was typed; null without a conflict
     * @param weights the sum of the weights
     * @param score two decimals; null as long as there is none
     */
    record Row(
            int number,
            String name,
            String organisation,
            boolean active,
            List<Cell> cells,
            String given,
            @Nullable String problem,
            @Nullable String theirs,
            String weights,
            @Nullable String score) {}

    /**
     * One figure of one presenter.
     *
     * @param label where it differs between presenters; else empty
     * @param value with its unit; empty where it is missing
     * @param method its short name
     * @param points two decimals; null where it is left out
     * @param exists false where the presenter has no such scored figure
     */
    record Cell(
            boolean exists,
            String label,
            String value,
            String method,
            String weight,
            @Nullable String points) {

        static final Cell NONE = new Cell(false, "", "", "", "", null);
    }
}
