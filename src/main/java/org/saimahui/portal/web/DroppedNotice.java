package org.saimahui.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Says on the page that follows a form that {@link VisibleForms} has dropped something. */
@Configuration(proxyBeanMethods = false)
class DroppedNotice implements HandlerInterceptor, WebMvcConfigurer {

    private static final String DROPPED = "dropped";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer == null || request.getAttribute(VisibleForms.DROPPED) == null) {
            return;
        }
        boolean moves = String.valueOf(answer.getViewName()).startsWith("redirect:");
        if (!moves) {
            answer.addObject(DROPPED, true);
        } else if (request.getSession(false) != null) {
            // A notice alone is no reason to begin a session.
            RequestContextUtils.getOutputFlashMap(request).put(DROPPED, true);
        }
    }
}
