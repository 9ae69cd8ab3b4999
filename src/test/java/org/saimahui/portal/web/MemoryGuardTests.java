package org.saimahui.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class MemoryGuardTests {

    private final AtomicInteger ends = new AtomicInteger();

    private final MemoryGuard guard = new MemoryGuard(ends::incrementAndGet);

    @Test
    void withoutMemoryTheProcessEndsHoweverDeepItIsWrapped() {
        OutOfMemoryError none = new OutOfMemoryError("Java heap space");
        assertThatThrownBy(() -> pass(none)).isSameAs(none);
        assertThatThrownBy(() -> pass(new ServletException("Handler dispatch failed", new RuntimeException(none))))
                .isInstanceOf(ServletException.class);
        assertThat(ends).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GC overhead limit exceeded", "Metaspace", "Compressed class space"})
    void soItDoesWhereverTheMemoryOfAllIsFull(String said) {
        guard.look(new OutOfMemoryError(said));
        assertThat(ends).hasValue(1);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "Requested array size exceeds VM limit",
                "Required length exceeds implementation limit",
                "unable to create native thread: possibly out of memory or process/resource limits reached",
                "Cannot reserve 4194304 bytes of direct buffer memory (allocated: 1, limit: 2)"
            })
    void oneRequestThatWantsTooMuchEndsNobodysEvening(String said) {
        OutOfMemoryError much = said == null ? new OutOfMemoryError() : new OutOfMemoryError(said);
        assertThatThrownBy(() -> pass(much)).isSameAs(much);
        assertThat(ends).hasValue(0);
    }

    @Test
    void anyOtherFailureIsPassedOn() throws Exception {
        IOException gone = new IOException("gone");
        assertThatThrownBy(() -> pass(gone)).isSameAs(gone);
        RuntimeException ring = new RuntimeException("ring");
        ring.initCause(new RuntimeException(ring));
        assertThatThrownBy(() -> pass(ring)).isSameAs(ring);
        assertThatThrownBy(() -> pass(new StackOverflowError())).isInstanceOf(StackOverflowError.class);
        pass(null);
        assertThat(ends).hasValue(0);
    }

    private void pass(Throwable failure) throws IOException, ServletException {
        guard.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException wrong) {
                throw wrong;
            }
            if (failure instanceof ServletException wrapped) {
                throw wrapped;
            }
            if (failure instanceof IOException gone) {
                throw gone;
            }
        });
    }
}
