package org.saimahui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.saimahui.report.ReportState;

/** The sample evening: eight people with their figures, and nothing invented. */
class SampleTests {

    private final ContestFile sample = read();

    @Test
    void eightPresentersWithApprovedReportsAndUnverifiedFigures() {
        assertThat(sample.presenters()).hasSize(8).allSatisfy(p -> {
            assertThat(p.report()).isNotNull();
            assertThat(p.report().state()).isEqualTo(ReportState.APPROVED);
            assertThat(p.report().text().story()).isNotBlank();
            assertThat(p.report().text().innovation()).isNotBlank();
            assertThat(p.report().text().figures()).isNotBlank();
            assertThat(p.report().text().reflection()).isNotBlank();
            assertThat(p.metrics()).isNotEmpty().allSatisfy(m -> {
                assertThat(m.evidence().verified()).isFalse();
                assertThat(m.amount().value()).isNotNull();
                assertThat(m.amount().wording()).isNotBlank();
            });
        });
    }

    @Test
    void sevenSeatsWithoutNamesAndNoMarkNorVote() {
        assertThat(sample.judges())
                .hasSize(7)
                .allSatisfy(j -> assertThat(j.name()).isEmpty());
        assertThat(sample.scorecards()).isEmpty();
        assertThat(sample.votes()).isEmpty();
        assertThat(sample.adjustments()).isEmpty();
    }

    private static ContestFile read() {
        try {
            return ContestFiles.read(Files.readAllBytes(Path.of("src/main/resources/sample/wenjin-tizhi-2022.json")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
