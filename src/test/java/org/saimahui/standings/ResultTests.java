package org.saimahui.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What stands in {@code standings-1} is read with all its digits, and what is missing there is no silent nothing. */
class ResultTests {

    private static final String DOCUMENT = """
            [{"presenter": 4, "name": "郑善铭", "place": 1, "total": "89.50", "state": "ACTIVE", "incomplete": false,
              "parts": {"experts": "90"},
              "explanation": {
                "parts": [
                  {"part": "experts", "outcome": "COUNTS", "why": [], "exact": "90", "value": "90", "detail": {
                    "average": "MEAN", "lacking": ["J4"], "recused": [], "coefficients": {"a": "1"},
                    "factors": {"a": "1"}, "outlierCentres": {},
                    "cards": [{"judge": "J1", "marks": {"a": "80"}, "complete": true, "exact": "80", "total": "80"},
                              {"judge": "J10", "marks": {"a": "99.5"}, "complete": true, "exact": "99.5", "total": "99.5"},
                              {"judge": "J2", "marks": {"a": "90"}, "complete": true, "exact": "90", "total": "90"},
                              {"judge": "J3", "marks": {}, "complete": false, "exact": null, "total": null}],
                    "sum": {"droppedLowest": ["J1"], "droppedHighest": ["J10"], "tooFew": false, "kept": ["90"],
                            "exact": "90", "value": "90"}}}],
                "factors": {"experts": "1"},
                "adjustments": [{"kind": "TIME", "points": "-0.5", "reason": "超时", "proposedBy": "", "approvedBy": ""}],
                "weighted": "90", "bonuses": "0", "bonusCap": null, "adjusted": "89.5", "floor": null, "exact": "89.5",
                "total": "89.50", "tieBreaks": []}}]
            """;

    @Test
    void cardsStandInTheOrderOfTheSeatsWithWhatBecameOfEach() {
        PanelSum panel = read(DOCUMENT).panels().get(0);

        assertThat(panel.cards()).extracting(PanelSum.JudgeCard::judge).containsExactly("J1", "J2", "J3", "J10");
        assertThat(panel.cards())
                .extracting(panel::fate)
                .containsExactly(
                        PanelSum.Fate.LOWEST, PanelSum.Fate.COUNTS, PanelSum.Fate.INCOMPLETE, PanelSum.Fate.HIGHEST);
        assertThat(panel.lacking()).containsExactly("J4");
    }

    @Test
    void theTotalKeepsItsDigitsAndThePointsByHand() {
        Result result = read(DOCUMENT);

        assertThat(result.total()).isEqualTo(new BigDecimal("89.50"));
        assertThat(result.fewestMarks()).isEqualTo(1);
        assertThat(result.arithmetic().total())
                .isNotNull()
                .satisfies(total -> assertThat(total.byHand())
                        .extracting(TotalSum.PointsByHand::points)
                        .containsExactly(new BigDecimal("-0.5")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"place", "droppedLowest", "kept", "outlierCentres", "weighted", "adjustments", "cards", "exact"})
    void aMissingMemberIsAFault(String member) {
        String misspelt = DOCUMENT.replace("\"" + member + "\"", "\"" + member + "s\"");

        assertThatThrownBy(() -> read(misspelt)).isInstanceOf(JacksonException.class);
    }

    private static Result read(String document) {
        return Result.read(JsonMapper.shared().readTree(document)).get(0);
    }
}
