package org.saimahui.voting.web;

import org.saimahui.account.SecurityHeaders;
import org.saimahui.page.SameOrigin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Ballots are anybody's and need no token: they are JSON from this site only ({@link SameOrigin}). A chain of their own
 * spares a hall that votes at once everything that sessions and logins cost.
 */
@Configuration(proxyBeanMethods = false)
class BallotSecurity {

    static final String PATH = "/api/v1/contests/{slug}/ballots";

    @Bean
    @Order(3)
    SecurityFilterChain ballotChain(HttpSecurity http, SecurityHeaders headers) {
        return http.securityMatcher(PATH)
                .headers(headers::apply)
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }
}
