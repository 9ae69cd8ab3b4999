package org.saimahui.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * For the link to the other language: the rest of the page's query as {@code keptQuery}, {@code seat=J1&} or nothing, so
 * that the same page comes in other words.
 */
@Configuration(proxyBeanMethods = false)
class KeptQuery implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String query = request.getQueryString();
        if (query != null
                && page != null
                && page.getViewName() != null
                && !page.getViewName().startsWith("redirect:")) {
            page.addObject("keptQuery", withoutLanguage(query));
        }
    }

    private static String withoutLanguage(String query) {
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
                .map(part -> part + "&")
                .collect(Collectors.joining());
    }
}
