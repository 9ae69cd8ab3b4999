package org.saimahui.voting.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Leads ballots to their handler, before the controllers are asked. */
@Configuration(proxyBeanMethods = false)
class BallotRouting {

    @Bean
    SimpleUrlHandlerMapping ballots(BallotHandler handler) {
        return new SimpleUrlHandlerMapping(Map.of(BallotSecurity.PATH, handler), -1);
    }
}
