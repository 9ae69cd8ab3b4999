package org.saimahui.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.document.InputProblem;
import org.saimahui.document.StrictJson;

/** Warnings about rules that are allowed. */
class RuleAdviceTests {

    private static final String PLAIN = """
            {"criteria": [{"code": "a", "name": "能力", "max": "100"}],
             "panels": [{"code": "p", "name": "评委", "weight": "80", "drop": {"highest": 1, "lowest": 1}}],
             "audience": {"weight": "20"},
             "ranking": {"tieBreaks": [{"by": "PART", "code": "p"}, {"by": "UNTRIMMED"}]}}
            """;

    @Test
    void anOrdinaryRuleHasNone() {
        assertThat(advice(PLAIN)).isEmpty();
    }

    @Test
    void partsOnDifferentScalesAreSaid() {
        assertThat(codes(PLAIN.replace("\"max\": \"100\"", "\"max\": \"10\"")))
                .containsExactly("SCALES_DIFFER /weights");
    }

    @Test
    void weightsAsFactorsThatTotalNothingUsualAreSaid() {
        assertThat(codes(PLAIN.replace("\"audience\"", "\"weights\": \"AS_GIVEN\", \"audience\"")
                        .replace("\"20\"", "\"30\"")))
                .containsExactly("WEIGHTS_SUM /weights");
    }

    @Test
    void sumsAndVotesAsPointsAreSaid() {
        assertThat(codes(PLAIN.replace("\"weight\": \"80\"", "\"weight\": \"80\", \"average\": \"SUM\"")))
                .containsExactly("SUM_OF_JUDGES /panels/0/average");
        assertThat(codes(PLAIN.replace("{\"weight\": \"20\"}", "{\"weight\": \"20\", \"conversion\": \"COUNT\"}")))
                .containsExactly("VOTES_ARE_POINTS /audience/conversion");
    }

    @Test
    void tieStepsThatNeverDecideAreSaid() {
        assertThat(
                        codes(
                                PLAIN.replace(
                                        "{\"by\": \"UNTRIMMED\"}",
                                        "{\"by\": \"OBJECTIVE\"}, {\"by\": \"VOTES\"}, {\"by\": \"VOTES\"}, {\"by\": \"NUMBER\"}, {\"by\": \"DECISION\"}")))
                .containsExactly(
                        "TIE_NEVER_DECIDES /ranking/tieBreaks/1",
                        "TIE_REPEATED /ranking/tieBreaks/3",
                        "TIE_NEVER_REACHED /ranking/tieBreaks/5");
        assertThat(codes(PLAIN.replace(", \"drop\": {\"highest\": 1, \"lowest\": 1}", "")))
                .containsExactly("TIE_NEVER_DECIDES /ranking/tieBreaks/1");
    }

    @Test
    void roundingOnTheWayAndBandsInTheGraceAreSaid() {
        assertThat(codes(PLAIN.replace(
                        "\"audience\"", "\"rounding\": {\"part\": 1, \"points\": 4, \"panel\": 6}, \"audience\"")))
                .containsExactly("ROUNDING_WITHOUT_EFFECT /rounding/points", "ROUNDING_ON_THE_WAY /rounding/part");
        assertThat(codes(PLAIN.replace("\"audience\"", """
                        "timePenalty": {"limitSeconds": 60, "graceSeconds": 15, "minimumSeconds": 90, "underPoints": "-1",
                        "ladder": [{"fromSeconds": 1, "points": "-1"}, {"fromSeconds": 10, "points": "-0.5"}]},
                        "audience\"""")))
                .containsExactly(
                        "BAND_WITHIN_GRACE /timePenalty/ladder/0/fromSeconds",
                        "BAND_MILDER /timePenalty/ladder/1/points",
                        "MINIMUM_ABOVE_LIMIT /timePenalty/minimumSeconds");
    }

    private static List<String> codes(String json) {
        return advice(json).stream().map(p -> p.code() + " " + p.pointer()).toList();
    }

    private static List<InputProblem> advice(String json) {
        return RuleAdvice.of(ScoringRule.read(StrictJson.parse(json.getBytes(StandardCharsets.UTF_8))));
    }
}
