package org.saimahui.support;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Gives a shared context its own writing tokens back after each test. A request made with {@code csrf()} replaces the
 * store of its filter chain for good; later tests that write as a browser does, with the cookie, would be refused.
 */
public final class OwnTokens implements TestExecutionListener {

    private static final String FIELD = "tokenRepository";

    /** Test classes that share a context each have a listener of their own; what is remembered is shared by all. */
    private static final Map<CsrfFilter, CsrfTokenRepository> OWN = new WeakHashMap<>();

    @Override
    public void beforeTestMethod(TestContext test) {
        each(
                test,
                filter -> OWN.putIfAbsent(filter, (CsrfTokenRepository) ReflectionTestUtils.getField(filter, FIELD)));
    }

    @Override
    public void afterTestMethod(TestContext test) {
        each(test, filter -> ReflectionTestUtils.setField(filter, FIELD, OWN.get(filter)));
    }

    private static void each(TestContext test, Consumer<CsrfFilter> act) {
        if (!test.hasApplicationContext()) {
            return;
        }
        test.getApplicationContext()
                .getBeanProvider(FilterChainProxy.class)
                .ifAvailable(proxy -> proxy.getFilterChains().stream()
                        .flatMap(chain -> chain.getFilters().stream())
                        .filter(CsrfFilter.class::isInstance)
                        .map(CsrfFilter.class::cast)
                        .forEach(act));
    }
}
