package org.saimahui.voting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saimahui.account.SecurityHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** Plain ballots go to their handler past everything else; whatever differs in one thing goes on. */
class BallotDoorTests {

    private final BallotHandler handler = mock(BallotHandler.class);

    private final SecurityHeaders security = mock(SecurityHeaders.class);

    private final MockFilterChain chain = new MockFilterChain();

    @Test
    void aPlainBallotPassesNoOtherFilter() throws Exception {
        MockHttpServletRequest ballot = come(request -> {});

        assertThat(chain.getRequest()).isNull();
        verify(security).write(eq(ballot), any());
        verify(handler).handle(eq("autumn-2026"), eq(ballot), any(), eq(Locale.ENGLISH));
    }

    static Stream<Consumer<MockHttpServletRequest>> others() {
        return Stream.of(
                request -> request.setMethod("GET"),
                request -> request.setQueryString(""),
                request -> request.addHeader("Authorization", "Basic bm9ib2R5Om5vdGhpbmc="),
                request -> request.setContent(new byte[8 * 1024 + 1]),
                request -> request.setContent(null),
                request -> request.setRequestURI("/api/v1/contests/autumn-2026/ballots/"),
                request -> request.setRequestURI("/api/v1/contests/autumn-2026/%62allots"),
                request -> request.setRequestURI("/api/v1/contests/autumn-2026;a=b/ballots"),
                request -> request.setRequestURI("/below/api/v1/contests/autumn-2026/ballots"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNotPlainlyABallotGoesTheLongWay(Consumer<MockHttpServletRequest> other) throws Exception {
        MockHttpServletRequest request = come(other);

        assertThat(chain.getRequest()).isSameAs(request);
        verifyNoInteractions(handler, security);
    }

    private MockHttpServletRequest come(Consumer<MockHttpServletRequest> change) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/contests/autumn-2026/ballots");
        request.setContent("{}".getBytes(StandardCharsets.US_ASCII));
        change.accept(request);
        new BallotDoor(handler, security, new FixedLocaleResolver(Locale.ENGLISH))
                .doFilter(request, new MockHttpServletResponse(), chain);
        return request;
    }
}
