package org.saimahui.portal.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.saimahui.page.Problems;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the answer to an absent database in front of everything, error pages included. */
@Configuration(proxyBeanMethods = false)
class StoreAwayConfiguration {

    @Bean
    FilterRegistrationBean<StoreAwayFilter> storeAwayFilter(Problems problems, EarlyAnswer early) {
        FilterRegistrationBean<StoreAwayFilter> filter =
                new FilterRegistrationBean<>(new StoreAwayFilter(problems, early));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return filter;
    }
}
