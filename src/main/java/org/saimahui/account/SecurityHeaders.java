package org.saimahui.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.saimahui.page.PublicAddress;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.stereotype.Component;

/**
 * The security headers of every answer, streams included: written before the handler runs. A handler whose answer may
 * be cached replaces {@code Cache-Control}. The referrer stays within the house: with none at all a browser sends
 * {@code Origin: null} on its own forms, and a ballot could not be told from a foreign one.
 */
@Component
public class SecurityHeaders {

    /** Scripts, styles and connections from here only; nothing inline; in no frame. */
    public static final String CSP =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=()";

    /** What the chains add to answers over an encrypted connection. */
    private static final String ENCRYPTED_ONLY = "max-age=31536000 ; includeSubDomains";

    private final boolean https;

    private final Map<String, String> plain;

    SecurityHeaders(PublicAddress address) {
        this.https = address.isHttps();
        this.plain = Collections.unmodifiableMap(all(https));
    }

    /** The same headers for answers that no filter chain sees. */
    public Map<String, String> plain() {
        return plain;
    }

    /** Writes them, whatever the request is for. */
    public void write(HttpServletRequest request, HttpServletResponse response) {
        plain.forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", ENCRYPTED_ONLY);
        }
    }

    private static Map<String, String> all(boolean https) {
        Map<String, String> plain = new LinkedHashMap<>();
        plain.put("Content-Security-Policy", CSP);
        plain.put("X-Content-Type-Options", "nosniff");
        plain.put("X-XSS-Protection", "0");
        plain.put("X-Frame-Options", "DENY");
        plain.put("Referrer-Policy", ReferrerPolicy.SAME_ORIGIN.getPolicy());
        plain.put("Permissions-Policy", PERMISSIONS);
        plain.put("Cross-Origin-Resource-Policy", "same-origin");
        plain.put("Cache-Control", "no-store");
        if (https) {
            plain.put("Cross-Origin-Opener-Policy", "same-origin");
        }
        return plain;
    }

    /** For {@code http.headers(securityHeaders::apply)} of every filter chain. */
    public void apply(HeadersConfigurer<?> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CSP))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginResourcePolicy(policy -> policy.policy(
                        org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter
                                .CrossOriginResourcePolicy.SAME_ORIGIN))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-store"));
        if (https) {
            headers.addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"));
        }
        headers.withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        });
    }
}
