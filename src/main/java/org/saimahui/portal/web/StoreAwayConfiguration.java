package org.saimahui.portal.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import tools.jackson.databind.json.JsonMapper;

/** Puts the answer to an absent database in front of everything, error pages included. */
@Configuration(proxyBeanMethods = false)
class StoreAwayConfiguration {

    @Bean
    FilterRegistrationBean<StoreAwayFilter> storeAwayFilter(
            Problems problems,
            JsonMapper json,
            LocaleResolver locales,
            ObjectProvider<SpringTemplateEngine> templates) {
        FilterRegistrationBean<StoreAwayFilter> filter =
                new FilterRegistrationBean<>(new StoreAwayFilter(problems, json, locales, templates));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return filter;
    }
}
