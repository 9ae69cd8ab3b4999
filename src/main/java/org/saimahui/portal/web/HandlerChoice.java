package org.saimahui.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Spring's choice among handlers, which asks each of our several hundred about method, headers and address: here only those whose
 * address has as many parts as the one that is asked for and the same last one are asked at all. The choice itself is Spring's.
 */
class HandlerChoice extends RequestMappingHandlerMapping {

    private final ThreadLocal<Shape> asked = new ThreadLocal<>();

    private final Map<RequestMappingInfo, List<Shape>> shapes = new ConcurrentHashMap<>();

    /**
     * What can be said of an address at a glance.
     *
     * @param parts how many there are between slashes, or {@link #ANY}
     * @param last the last of them, or null where a pattern leaves it open
     */
    record Shape(int parts, @Nullable String last) {

        static final int ANY = -1;

        static Shape of(PathContainer path) {
            int parts = 0;
            String last = "";
            for (PathContainer.Element element : path.elements()) {
                if (element instanceof PathSegment segment) {
                    parts++;
                    last = segment.valueToMatch();
                }
            }
            return new Shape(parts, last);
        }

        static Shape of(String pattern) {
            if (pattern.contains("**") || pattern.contains("{*")) {
                return new Shape(ANY, null);
            }
            PathContainer path = PathContainer.parsePath(pattern);
            Shape shape = of(path);
            String last = shape.last();
            boolean open = last == null || last.isEmpty() || last.matches(".*[{?*\\\\].*");
            return open ? new Shape(shape.parts(), null) : shape;
        }

        /** Whether an address of that shape might be one of this pattern. */
        boolean mayBe(Shape address) {
            return parts == ANY || (parts == address.parts && (last == null || last.equals(address.last)));
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        asked.set(Shape.of(ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication()));
        try {
            return super.lookupHandlerMethod(path, request);
        } finally {
            asked.remove();
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        Shape address = asked.get();
        return address == null || mayBe(info, address) ? super.getMatchingMapping(info, request) : null;
    }

    private boolean mayBe(RequestMappingInfo info, Shape address) {
        List<Shape> patterns = shapes.computeIfAbsent(
                info, one -> one.getPatternValues().stream().map(Shape::of).toList());
        for (Shape pattern : patterns) {
            if (pattern.mayBe(address)) {
                return true;
            }
        }
        return false;
    }
}
