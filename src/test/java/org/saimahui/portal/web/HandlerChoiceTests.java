package org.saimahui.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saimahui.support.MappedAddresses;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which handlers are asked at all: never one too few. */
@OnH2
class HandlerChoiceTests {

    @Autowired
    private MappedAddresses mapped;

    @Autowired
    private ObjectProvider<RequestMappingHandlerMapping> mappings;

    private static boolean isAsked(String pattern, String address) {
        return HandlerChoice.Shape.of(pattern).mayBe(HandlerChoice.Shape.of(PathContainer.parsePath(address)));
    }

    @ParameterizedTest
    @CsvSource({
        "/, /, true",
        "/c/{slug}, /c/one, true",
        "/c/{slug}, /c/one/vote, false",
        "/c/{slug}/vote, /c/one/vote, true",
        "/c/{slug}/vote, /c/one/%76ote, true",
        "/c/{slug}/vote, /c/one/vote/, true",
        "/c/{slug}/vote, /c/one/rule, false",
        "/c/{slug}/receipts.txt, /c/one/receipts.txt, true",
        "/c/{slug}/{id:[0-9]+}.jpg, /c/one/4.jpg, true",
        "/c/{slug}/p?ge, /c/one/page, true",
        "/c/*, /c/one, true",
        "/c/**, /c/one/two/three, true",
        "/c/{*rest}, /c/one/two/three, true"
    })
    void whatDiffersInItsPartsOrItsLastWordIsNotAsked(String pattern, String address, boolean asked) {
        assertThat(isAsked(pattern, address)).isEqualTo(asked);
    }

    @Test
    void thePortalChoosesSo() {
        assertThat(mappings.stream()).hasAtLeastOneElementOfType(HandlerChoice.class);
    }

    @Test
    void eachHandlerIsAskedForAnAddressOfItsOwn() {
        assertThat(mapped.patterns()).isNotEmpty().allMatch(pattern -> {
            String address = pattern.replaceAll("\\{\\*?[^{}]*(\\{[^{}]*}[^{}]*)*}", "7")
                    .replace("**", "a/b")
                    .replace('*', 'a');
            return isAsked(pattern, address);
        });
    }
}
