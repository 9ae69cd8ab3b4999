package org.saimahui.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@OnH2
class WritingTokenTests {

    @Autowired
    private WritingToken token;

    @Test
    void theCookieStaysOnThisSiteAndCanBeReadByItsScripts() {
        MockHttpServletResponse response = new MockHttpServletResponse();

        token.give(new MockHttpServletRequest(), response);

        assertThat(response.getCookie("XSRF-TOKEN").getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(response.getCookie("XSRF-TOKEN").isHttpOnly()).isFalse();
        assertThat(response.getCookie("XSRF-TOKEN").getSecure())
                .as("a hall without TLS")
                .isFalse();
    }
}
