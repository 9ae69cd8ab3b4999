package org.saimahui.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.saimahui.live.LiveStreams;
import org.saimahui.page.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may open which address. Programs (HTTP Basic) have a stateless chain of their own that ignores cookies; seats have
 * theirs in the seat module; everything else is here.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Anybody, reading. */
    private static final String[] PUBLIC_READ = {
        "/api/v1/contests",
        "/api/v1/contests/{slug}",
        "/api/v1/contests/{slug}/board",
        "/api/v1/contests/{slug}/results",
        "/api/v1/contests/{slug}/live",
        "/api/v1/schemas/{file}",
        "/api/v1/time"
    };

    /** Anybody, and nobody writes: every other method is answered with 405. */
    static final String[] READ_ONLY = {
        "/",
        "/c/{slug}",
        "/c/{slug}/live",
        "/c/{slug}/logo/{file}",
        "/c/{slug}/look.css",
        "/c/{slug}/reports",
        "/c/{slug}/reports/{number}",
        "/c/{slug}/results",
        "/c/{slug}/recap",
        "/c/{slug}/recap.md",
        "/c/{slug}/recap.html",
        "/c/{slug}/rule",
        "/c/{slug}/draw",
        "/c/{slug}/draw.json",
        "/c/{slug}/receipts",
        "/c/{slug}/receipts.txt",
        "/c/{slug}/screen",
        "/c/{slug}/screen/live",
        "/api/v1/contests/{slug}",
        "/api/v1/contests/{slug}/board",
        "/api/v1/contests/{slug}/results",
        "/api/v1/contests/{slug}/live",
        "/api/v1/time"
    };

    /** Pages that hold a form somewhere, perhaps after their first bytes are sent. */
    private static final RequestMatcher PAGES_WITH_FORMS = new OrRequestMatcher(
            get("/login"), get("/organise"), get("/organise/**"), get("/c/{slug}/vote"), get("/c/{slug}/objections"));

    /** Anybody, writing: the stateless sum, and ballots, which check the origin themselves. */
    private static final String[] PUBLIC_WRITE = {"/api/v1/standings", "/api/v1/contests/{slug}/ballots"};

    private static final String[] OFFICIALS = {OrganiserRole.ORGANISER.name(), OrganiserRole.OPERATOR.name()};

    /** Not for operators, though the patterns of what is would include them. */
    static final String[] ORGANISERS_ONLY = {"/organise/new", "/organise/audit", "/api/v1/contests/{slug}/proceedings"};

    /** What an operator looks at too; which commands are an operator's says each command. */
    static final String[] OPERATORS_READ = {
        "/organise",
        "/organise/account",
        "/organise/{slug}",
        "/organise/{slug}/audit",
        "/organise/{slug}/check-in",
        "/organise/{slug}/console/**",
        "/organise/{slug}/draw",
        "/organise/{slug}/preflight",
        "/organise/{slug}/print/**",
        "/organise/{slug}/release",
        "/organise/{slug}/screens/**",
        "/organise/{slug}/standings/**",
        "/api/v1/**"
    };

    private static final String[] OPERATORS_WRITE = {
        "/organise/account/password",
        "/organise/account/person",
        "/organise/{slug}/console/**",
        "/organise/{slug}/draw",
        "/organise/{slug}/screens/**",
        "/api/v1/contests/{slug}/commands"
    };

    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    DefaultCookieSerializerCustomizer sessionCookie(PublicAddress address) {
        return cookie -> {
            cookie.setUseSecureCookie(address.isHttps());
            cookie.setCookieName(sessionCookieName(address));
            cookie.setCookieMaxAge((int) Duration.ofHours(12).toSeconds());
        };
    }

    /** By which a browser carries the session of an organiser. */
    static String sessionCookieName(PublicAddress address) {
        return address.isHttps() ? "__Host-SESSION" : "SESSION";
    }

    /** What the firewall refuses is answered by our own page, which has its headers too. */
    @Bean
    RequestRejectedHandler refusedAddresses(SecurityHeaders headers) {
        return (request, response, refused) -> {
            headers.plain().forEach(response::setHeader);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        };
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, SecurityHeaders headers, OrganiserAuthentication passwords, OperatorRefusal operators) {
        return http.securityMatcher(request -> request.getHeader("Authorization") != null)
                .headers(headers::apply)
                .authenticationManager(new ProviderManager(passwords))
                .authorizeHttpRequests(SecurityConfiguration::rules)
                .httpBasic(basic -> basic.authenticationEntryPoint(new ApiEntryPoint())
                        .authenticationDetailsSource(LoginOrigin::basic))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(new ApiEntryPoint()).accessDeniedHandler(operators))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(10)
    SecurityFilterChain browsers(
            HttpSecurity http,
            SecurityHeaders headers,
            OrganiserAuthentication passwords,
            LoginThrottle throttle,
            DeviceCookie devices,
            ObjectProvider<LoginWitness> witnesses,
            WritingToken token,
            LoginFirst loginFirst,
            LiveStreams streams,
            PublicAddress address) {
        CookieRequestCache asked = AskedPage.cache(address);
        PathPatternRequestMatcher api = PathPatternRequestMatcher.withDefaults().matcher("/api/**");
        return http.headers(headers::apply)
                .authenticationManager(new ProviderManager(passwords))
                .authorizeHttpRequests(SecurityConfiguration::rules)
                .requestCache(cache -> cache.requestCache(asked))
                .csrf(csrf -> {
                    token.guard(csrf, request -> PAGES_WITH_FORMS.matches(request) || isProgramWithSession(request));
                    csrf.ignoringRequestMatchers(PUBLIC_WRITE).ignoringRequestMatchers(READ_ONLY);
                })
                .formLogin(form -> form.loginPage("/login")
                        .defaultSuccessUrl("/organise")
                        .successHandler(new LoginSuccess(throttle, devices, witnesses, asked, address.isHttps()))
                        .authenticationDetailsSource((HttpServletRequest request) -> LoginOrigin.form(request, devices))
                        .failureHandler((request, response, wrong) -> {
                            LoginName.keep(request, response, address.isHttps());
                            loginFirst.refused(
                                    request, response, wrong instanceof TooManyLoginsException ? "wait" : "wrong");
                        })
                        .permitAll())
                .logout(logout -> logout.addLogoutHandler(endStreams(streams)).logoutSuccessUrl("/login?out"))
                .exceptionHandling(e -> e.defaultAuthenticationEntryPointFor(new ApiEntryPoint(), api)
                        .defaultAuthenticationEntryPointFor(loginFirst, request -> true)
                        .accessDeniedHandler(loginFirst))
                .anonymous(Customizer.withDefaults())
                .build();
    }

    /** What another tab of the same browser still listens to. */
    private static LogoutHandler endStreams(LiveStreams streams) {
        return (request, response, who) -> {
            HttpSession session = request.getSession(false);
            if (session != null) {
                String id = session.getId();
                session.invalidate();
                streams.endOfSession(id);
            }
        };
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(HttpMethod.GET, PUBLIC_READ)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, PUBLIC_READ)
                .permitAll()
                .requestMatchers(READ_ONLY)
                .permitAll()
                .requestMatchers(HttpMethod.POST, PUBLIC_WRITE)
                .permitAll()
                .requestMatchers("/api/v1/contests/{slug}/scorecards/**", "/api/v1/seat/**", "/seat/**")
                .hasRole("SEAT")
                .requestMatchers(ORGANISERS_ONLY)
                .hasRole(OrganiserRole.ORGANISER.name())
                .requestMatchers(HttpMethod.GET, OPERATORS_READ)
                .hasAnyRole(OFFICIALS)
                .requestMatchers(HttpMethod.HEAD, OPERATORS_READ)
                .hasAnyRole(OFFICIALS)
                .requestMatchers(HttpMethod.POST, OPERATORS_WRITE)
                .hasAnyRole(OFFICIALS)
                .requestMatchers("/api/**", "/organise/**")
                .hasRole(OrganiserRole.ORGANISER.name())
                .anyRequest()
                .permitAll();
    }

    private static RequestMatcher get(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, pattern);
    }

    /** A script that logged in by form reads the API first and then writes with the token it was given there. */
    private static boolean isProgramWithSession(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") && request.getRequestedSessionId() != null;
    }

    /** Gives the browser its proof and goes to the page that was asked for. */
    private static final class LoginSuccess
            extends org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler {

        private final LoginThrottle throttle;

        private final DeviceCookie devices;

        private final ObjectProvider<LoginWitness> witnesses;

        private final boolean https;

        LoginSuccess(
                LoginThrottle throttle,
                DeviceCookie devices,
                ObjectProvider<LoginWitness> witnesses,
                CookieRequestCache asked,
                boolean https) {
            this.witnesses = witnesses;
            this.throttle = throttle;
            this.devices = devices;
            this.https = https;
            setDefaultTargetUrl("/organise");
            setRequestCache(asked);
        }

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication who)
                throws jakarta.servlet.ServletException, IOException {
            witnesses.orderedStream().forEach(witness -> witness.loggedIn(who.getName(), request));
            devices.give(request, response);
            response.addHeader(
                    "Set-Cookie",
                    ResponseCookie.from(LoginOrigin.PROOF_COOKIE, throttle.deviceProof(who.getName()))
                            .httpOnly(true)
                            .secure(https)
                            .sameSite("Lax")
                            .path("/login")
                            .maxAge(Duration.ofDays(180))
                            .build()
                            .toString());
            if (request.getParameter("again") == null) {
                super.onAuthenticationSuccess(request, response, who);
            } else {
                request.getRequestDispatcher(LoginFirst.AGAIN).forward(request, response);
            }
        }
    }
}
