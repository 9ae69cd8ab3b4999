package org.saimahui.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProxiesTests {

    private static final String PHONE = "192.168.8.21";

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void aProxyThatIsNamedSaysWhoAsksAndHow() throws Exception {
        from("127.0.0.1", PHONE, "https");
        ServletRequest seen = through("127.0.0.1", "10.0.0.0/8");
        assertThat(seen.getRemoteAddr()).isEqualTo(PHONE);
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getScheme()).isEqualTo("https");
    }

    @Test
    void aRowOfProxiesIsGoneThroughFromItsEnd() throws Exception {
        from("127.0.0.1", "1.2.3.4, " + PHONE + ", 10.0.0.7", "https");
        assertThat(through("127.0.0.1", "10.0.0.0/8").getRemoteAddr())
                .as("what the phone wrote itself is before it")
                .isEqualTo(PHONE);
    }

    @Test
    void nobodyElseCanSayWhoAsks() throws Exception {
        from(PHONE, "1.2.3.4", "https");
        for (ServletRequest seen : List.of(through("127.0.0.1"), through())) {
            assertThat(seen.getRemoteAddr()).isEqualTo(PHONE);
            assertThat(seen.isSecure()).isFalse();
        }
    }

    @Test
    void whatIsNoAddressIsNotLookedUp() throws Exception {
        from("127.0.0.1", "evil.example", "http");
        assertThat(through("127.0.0.1").getRemoteAddr()).isEqualTo("127.0.0.1");
    }

    private void from(String address, String named, String protocol) {
        request.setRemoteAddr(address);
        request.addHeader("X-Forwarded-For", named);
        request.addHeader("X-Forwarded-Proto", protocol);
    }

    private ServletRequest through(String... proxies) throws ServletException, IOException {
        MockFilterChain chain = new MockFilterChain();
        new Proxies(List.of(proxies)).doFilter(request, new MockHttpServletResponse(), chain);
        return Objects.requireNonNull(chain.getRequest());
    }
}
