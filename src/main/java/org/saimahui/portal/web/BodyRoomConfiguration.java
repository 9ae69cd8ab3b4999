package org.saimahui.portal.web;

import org.saimahui.page.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

/** Counts bodies before any of them is read: sessions and security look into forms already. */
@Configuration(proxyBeanMethods = false)
class BodyRoomConfiguration {

    @Bean
    FilterRegistrationBean<BodyRoom> bodyRoom(
            @Value("${saimahui.import-limit:5MB}") DataSize largest, Problems problems, EarlyAnswer early) {
        BodyRoom.Full full = (seconds, request, response) ->
                early.send(problems.of("OVERLOADED", 503, early.locale(request)), seconds, request, response);
        FilterRegistrationBean<BodyRoom> filter =
                new FilterRegistrationBean<>(new BodyRoom(Runtime.getRuntime().maxMemory(), largest.toBytes(), full));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }
}
