package org.saimahui.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@OnH2
@Transactional
class OrganiserServiceTests {

    private static final String PASSWORD = "horse-battery-staple";

    @Autowired
    private OrganiserService organisers;

    @Test
    void anAddedOrganiserIsListed() {
        organisers.add("核分员", PASSWORD, PASSWORD);

        assertThat(organisers.list()).extracting(OrganiserView::name).contains("核分员");
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "Robot", "organiser"})
    void theRecordsOwnNamesAndTakenOnesAreRefused(String name) {
        int before = organisers.list().size();

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> organisers.add(name, PASSWORD, PASSWORD))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(InputProblem::code)
                        .containsExactly("NAME_TAKEN"));
        assertThat(organisers.list()).hasSize(before);
    }
}
