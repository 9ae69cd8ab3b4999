package org.saimahui.portal.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the guard in front of everything that a request meets. */
@Configuration(proxyBeanMethods = false)
class MemoryGuardConfiguration {

    @Bean
    FilterRegistrationBean<MemoryGuard> memoryGuard() {
        FilterRegistrationBean<MemoryGuard> filter = new FilterRegistrationBean<>(
                new MemoryGuard(() -> Runtime.getRuntime().halt(MemoryGuard.EXIT_CODE)));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return filter;
    }
}
