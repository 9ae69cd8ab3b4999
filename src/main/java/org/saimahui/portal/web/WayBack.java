package org.saimahui.portal.web;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * From an address that only takes forms to the page it belongs to. A browser asks for the former where a form was
 * answered by a page and its reader then wants another language, or presses Enter in the address line.
 */
@Component
class WayBack {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    WayBack(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The nearest page above an address; the home page where there is none. */
    String from(String path) {
        String above = path;
        do {
            above = above.substring(0, Math.max(0, above.lastIndexOf('/')));
        } while (!above.isEmpty() && !isPage(PathContainer.parsePath(above)));
        return above.isEmpty() ? "/" : above;
    }

    private boolean isPage(PathContainer path) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(WayBack::isRead)
                .map(RequestMappingInfo::getPathPatternsCondition)
                .anyMatch(patterns ->
                        patterns != null && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path)));
    }

    private static boolean isRead(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }
}
