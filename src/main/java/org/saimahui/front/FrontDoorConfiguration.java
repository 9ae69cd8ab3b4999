package org.saimahui.front;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the front door behind the answer to an absent database and before everything else. */
@Configuration(proxyBeanMethods = false)
class FrontDoorConfiguration {

    @Bean
    FilterRegistrationBean<FrontDoor> frontDoorFilter(FrontDoor door) {
        FilterRegistrationBean<FrontDoor> filter = new FilterRegistrationBean<>(door);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        return filter;
    }
}
