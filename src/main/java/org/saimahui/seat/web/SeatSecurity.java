package org.saimahui.seat.web;

import jakarta.servlet.DispatcherType;
import org.saimahui.account.SecurityHeaders;
import org.saimahui.account.WritingToken;
import org.saimahui.seat.SeatPresence;
import org.saimahui.seat.SeatRole;
import org.saimahui.seat.SeatService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Who may open the seats' addresses: holders of a seat's cookie, which has nothing to do with an organiser's session. */
@Configuration(proxyBeanMethods = false)
class SeatSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain seatHolders(
            HttpSecurity http,
            SecurityHeaders headers,
            SeatService seats,
            SeatPresence presence,
            SeatCookie cookie,
            WritingToken token,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        return http.securityMatcher(
                        "/seat",
                        "/seat/**",
                        "/api/v1/seat",
                        "/api/v1/contests/{slug}/scorecards/{number}",
                        "/api/v1/contests/{slug}/scorecards/{number}/draft")
                .headers(headers::apply)
                .csrf(csrf -> {
                    token.guard(csrf, PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/seat"));
                    // The cookie signs in on each request; only a claim gives a fresh token, else two tabs would race.
                    csrf.sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
                })
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(SeatSecurity::rules)
                .exceptionHandling(e -> e.authenticationEntryPoint(new SeatEntryPoint(resolver))
                        .accessDeniedHandler(new SeatRefusal(resolver)))
                .addFilterBefore(new SeatFilter(seats, presence, cookie), AnonymousAuthenticationFilter.class)
                .build();
    }

    /**
     * Commands come from organisers and from seats through one door, and the record is read by organisers and by the
     * supervisor: the seat's cookie counts where no organiser is signed in.
     */
    @Bean
    @Order(3)
    SecurityFilterChain seatCommands(
            HttpSecurity http,
            SecurityHeaders headers,
            SeatService seats,
            SeatPresence presence,
            SeatCookie cookie,
            WritingToken token,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        RequestMatcher record = new OrRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/api/v1/contests/{slug}/record"),
                PathPatternRequestMatcher.withDefaults()
                        .matcher(HttpMethod.GET, "/api/v1/contests/{slug}/proceedings"));
        RequestMatcher door = new OrRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher("/api/v1/contests/{slug}/commands"), record);
        HttpSessionSecurityContextRepository organisers = new HttpSessionSecurityContextRepository();
        return http.securityMatcher(request ->
                        door.matches(request) && cookie.read(request) != null && !organisers.containsContext(request))
                .headers(headers::apply)
                .csrf(csrf -> {
                    token.guard(csrf, request -> false);
                    csrf.sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
                })
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(all -> all.requestMatchers(record)
                        .hasRole(SeatRole.SUPERVISOR.name())
                        .anyRequest()
                        .hasRole("SEAT"))
                .exceptionHandling(e -> e.authenticationEntryPoint(new SeatEntryPoint(resolver))
                        .accessDeniedHandler(new SeatRefusal(resolver)))
                .addFilterBefore(new SeatFilter(seats, presence, cookie), AnonymousAuthenticationFilter.class)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/seat")
                .permitAll()
                // Whoever waits for a seat gives up by leaving, without ever having held it.
                .requestMatchers(HttpMethod.POST, "/seat/claim", "/seat/leave", "/api/v1/seat")
                .permitAll();
        for (SeatRole role : SeatRole.values()) {
            rules.requestMatchers(role.path() + "/**").hasRole(role.name());
        }
        rules.anyRequest().hasRole(SeatRole.JUDGE.name());
    }
}
