package org.saimahui.page;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Behind a proxy that {@code saimahui.proxies} names, whoever asks is whom the proxy names, so that limits for one address are not
 * those of the whole hall; and https is what came to the proxy. From anybody else such headers say nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Proxies implements Filter {

    private static final String FOR = "X-Forwarded-For";

    private static final String PROTOCOL = "X-Forwarded-Proto";

    /** Nothing that would be looked up as a name. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final List<IpAddressMatcher> trusted;

    /** @param proxies addresses or ranges such as {@code 10.0.0.0/8} */
    Proxies(@Value("${saimahui.proxies:}") List<String> proxies) {
        this.trusted = proxies.stream()
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .map(IpAddressMatcher::new)
                .toList();
    }

    @Override
    public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) any;
        chain.doFilter(isTrusted(request.getRemoteAddr()) ? new Forwarded(request, client(request)) : any, answer);
    }

    private boolean isTrusted(String address) {
        return ADDRESS.matcher(address).matches() && trusted.stream().anyMatch(proxy -> proxy.matches(address));
    }

    /** Each proxy adds in the end from whom it has it: the last one that is no proxy of ours. What stands before it anybody can write. */
    private String client(HttpServletRequest request) {
        List<String> named = new ArrayList<>();
        for (Enumeration<String> headers = request.getHeaders(FOR); headers.hasMoreElements(); ) {
            Collections.addAll(named, headers.nextElement().strip().split("\\s*,\\s*"));
        }
        String client = request.getRemoteAddr();
        for (int last = named.size() - 1; last >= 0 && isTrusted(client); last--) {
            if (!ADDRESS.matcher(named.get(last)).matches()) {
                break;
            }
            client = named.get(last);
        }
        return client;
    }

    private static final class Forwarded extends HttpServletRequestWrapper {

        private final String client;

        private final boolean https;

        Forwarded(HttpServletRequest request, String client) {
            super(request);
            this.client = client;
            this.https = request.isSecure() || "https".equals(request.getHeader(PROTOCOL));
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getRemoteHost() {
            return client;
        }

        @Override
        public boolean isSecure() {
            return https;
        }

        @Override
        public String getScheme() {
            return https ? "https" : super.getScheme();
        }
    }
}
