package org.saimahui.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Looks for a file behind a page's link only where files are. Each link of each page is asked about; to look for the
 * others means to open every jar, and to find nothing is remembered by nobody.
 */
class FileLinks implements ResourceResolver {

    private static final List<String> PLACES = List.of("css/", "js/", "img/", "favicon.svg");

    @Override
    public @Nullable String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return PLACES.stream().anyMatch(path::startsWith) ? chain.resolveUrlPath(path, locations) : null;
    }

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return chain.resolveResource(request, path, locations);
    }
}
