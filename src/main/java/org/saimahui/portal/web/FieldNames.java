package org.saimahui.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import org.saimahui.shared.RefusedException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses forms with a field that says it is one of many, such as {@code seats[0x]}: no page of ours sends it, and what
 * the framework makes of it is anybody's guess.
 */
@Configuration(proxyBeanMethods = false)
class FieldNames implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // Behind the one that takes the reader's language. Programs send documents, whose door says what it takes.
        registry.addInterceptor(this).excludePathPatterns("/error", "/api/**").order(Ordered.LOWEST_PRECEDENCE);
    }

    /** @throws RefusedException {@code BAD_REQUEST} (400) */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean form = HttpMethod.POST.matches(request.getMethod());
        if (form && Collections.list(request.getParameterNames()).stream().anyMatch(name -> name.contains("["))) {
            throw new RefusedException(400, "BAD_REQUEST");
        }
        return true;
    }
}
