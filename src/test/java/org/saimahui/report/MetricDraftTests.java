package org.saimahui.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A figure stands in the record and in what was approved as one flat object, whatever its parts are in the code. */
class MetricDraftTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String STORED = """
            {"code":"rent","label":"减免房屋租金","value":"7.10","unit":"亿元","qualifier":"ABOUT","wording":"约7.1亿元",\
            "period":"今年1—8月","source":"市国资委","baseline":"5.00","target":"7","direction":"HIGHER",\
            "method":"COMPLETION","weight":"1.5","floor":"1","goal":"9","cap":"120","clamp":false,"best":"100",\
            "worst":"60","verified":true,\
            "claim":{"scope":"全省","rank":3,"first":false,"confirmedBy":"省国资委"}}
            """;

    @Test
    void whatWasStoredBeforeItsPartsHadNamesIsReadAndWrittenAsItWas() {
        assertThat(JSON.readValue(STORED, MetricDraft.class)).isEqualTo(Metrics.full());
        assertThat(JSON.readTree(JSON.writeValueAsString(Metrics.full()))).isEqualTo(JSON.readTree(STORED));
    }

    @Test
    void aFigureThatIsShownOnlyHasNoPartMissing() {
        MetricDraft plain = Metrics.plain("m1", "3", "天");

        assertThat(JSON.readValue(JSON.writeValueAsString(plain), MetricDraft.class))
                .isEqualTo(plain);
        assertThat(JSON.readTree(JSON.writeValueAsString(plain)).propertyNames())
                .doesNotContain("amount", "yardstick", "evidence", "scoring", "printed");
    }
}
