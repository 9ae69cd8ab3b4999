package org.saimahui.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.page.Refusals;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Tells a browser which of its drafts is stored: a form names the draft it was typed as, and where a page answers it by
 * leading on, having refused nothing, the name comes back as a cookie. Only then does the browser let go of the text.
 */
@Configuration(proxyBeanMethods = false)
class StoredDrafts implements WebMvcConfigurer, HandlerInterceptor {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]{10}");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/organise/**", "/seat/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        String draft = request.getParameter("draft");
        if (draft != null && NAME.matcher(draft).matches() && leadsOn(answer) && !isRefused(request)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from("draft-" + draft, "stored")
                            .path(request.getRequestURI().startsWith("/seat") ? "/seat" : "/organise")
                            .sameSite("Lax")
                            .maxAge(Duration.ofMinutes(10))
                            .build()
                            .toString());
        }
    }

    private static boolean leadsOn(@Nullable ModelAndView answer) {
        return answer != null
                && answer.getViewName() != null
                && answer.getViewName().startsWith("redirect:");
    }

    private static boolean isRefused(HttpServletRequest request) {
        return Refusals.isAmong(RequestContextUtils.getOutputFlashMap(request).keySet());
    }
}
