package org.saimahui.look.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes which contest a request is about, by its address or, for a seat's pages, by what its page shows. */
@Configuration(proxyBeanMethods = false)
class ContestAtHand implements WebMvcConfigurer, HandlerInterceptor {

    /** Request attribute with the contest's slug. */
    static final String SLUG = ContestAtHand.class.getName() + ".slug";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> named && named.get("slug") != null) {
            request.setAttribute(SLUG, named.get("slug"));
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.getModel().get("contest") instanceof ContestView contest) {
            request.setAttribute(SLUG, contest.slug());
        }
    }
}
