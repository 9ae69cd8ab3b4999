package org.saimahui.screen.web;

import org.saimahui.account.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Anybody's browser may ask to be a screen, and screens say that they are there: JSON from this site only ({@link
 * org.saimahui.page.SameOrigin}), without a session.
 */
@Configuration(proxyBeanMethods = false)
class ScreenSecurity {

    @Bean
    @Order(4)
    SecurityFilterChain screenChain(HttpSecurity http, SecurityHeaders headers) {
        return http.securityMatcher(ScreenApi.PATH, ScreenApi.PATH + "/sign")
                .headers(headers::apply)
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }
}
