package org.saimahui.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InputProblemTests {

    @Test
    void theMemberIsNamedAsTheDocumentHasIt() {
        assertThat(InputProblem.of("BAD_VALUE", "/reason").member()).isEqualTo("reason");
        String pointer = InputProblems.step("/marks", "内容/语言~1");
        assertThat(InputProblem.of("BAD_VALUE", pointer).member()).isEqualTo("内容/语言~1");
    }
}
