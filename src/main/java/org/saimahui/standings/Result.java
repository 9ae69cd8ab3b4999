package org.saimahui.standings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.Standing;
import org.saimahui.scoring.Standings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a ranking with its whole arithmetic, as the document {@code standings-1} tells it: the same records for the
 * standings as they are now and for what was released years ago. Every number is exact, or has 34 digits.
 *
 * @param place null for one who is incomplete, withdrawn or disqualified; so is {@code total} then
 * @param total rounded as the rule says
 * @param parts by code, those that count, after their own rounding
 * @param incomplete active, but a part is still open or no weight is left
 * @param arithmetic how it came about
 */
public record Result(
        int presenter,
        String name,
        @Nullable Integer place,
        @Nullable BigDecimal total,
        Map<String, BigDecimal> parts,
        ContestSheet.State state,
        boolean incomplete,
        Arithmetic arithmetic) {

    /**
     * From the first mark to the place.
     *
     * @param parts a sum for each part, in the order of the rule; empty for one who is not counted
     * @param total how the parts became the total; null without a total
     * @param ties the steps of the ladder that this presenter went through
     */
    public record Arithmetic(List<PartSum> parts, @Nullable TotalSum total, List<TieLine> ties) {}

    /** The lines of standings that were just counted, in their order. */
    public static List<Result> of(Standings standings) {
        return standings.rows().stream().map(Result::of).toList();
    }

    /** One line of standings that were just counted. */
    public static Result of(Standing standing) {
        return ResultReader.result(JsonMapper.shared().valueToTree(standing.toDocument()));
    }

    /**
     * Standings as the API answers them and a release keeps them.
     *
     * @throws tools.jackson.core.JacksonException where something is missing that {@code standings-1} promises
     */
    public static List<Result> read(JsonNode standings) {
        return standings.valueStream().map(ResultReader::result).toList();
    }

    /** The sum of a part; empty for one who is not counted. */
    public Optional<PartSum> part(String code) {
        return arithmetic.parts().stream()
                .filter(part -> part.code().equals(code))
                .findFirst();
    }

    /** Each panel of judges, in the order of the rule: cards in the order of the seats, what was struck, the result. */
    public List<PanelSum> panels() {
        return arithmetic.parts().stream()
                .map(PartSum::detail)
                .filter(PanelSum.class::isInstance)
                .map(PanelSum.class::cast)
                .toList();
    }

    /** How many marks, at least, stand behind an average of this presenter; 0 without any. */
    public int fewestMarks() {
        return panels().stream()
                .flatMap(panel -> panel.trims().stream())
                .mapToInt(trim -> trim.kept().size())
                .min()
                .orElse(0);
    }
}
