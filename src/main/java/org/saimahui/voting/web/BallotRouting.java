package org.saimahui.voting.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.Map;
import org.saimahui.account.SecurityHeaders;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Leads ballots to their handler: plain ones past everything else, the others before the controllers are asked. */
@Configuration(proxyBeanMethods = false)
class BallotRouting {

    @Bean
    FilterRegistrationBean<BallotDoor> ballotDoor(
            BallotHandler handler, SecurityHeaders security, LocaleResolver localeResolver) {
        FilterRegistrationBean<BallotDoor> filter =
                new FilterRegistrationBean<>(new BallotDoor(handler, security, localeResolver));
        filter.addUrlPatterns(BallotDoor.AREA);
        // Behind the proxies' addresses, the absent database and the front door, which stand at most one after the
        // first.
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        return filter;
    }

    @Bean
    SimpleUrlHandlerMapping ballots(BallotHandler handler) {
        return new SimpleUrlHandlerMapping(Map.of(BallotSecurity.PATH, handler), -1);
    }
}
