package org.saimahui.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

class FileLinksTests {

    private final List<String> lookedFor = new ArrayList<>();

    private final ResourceResolverChain jars = new ResourceResolverChain() {
        @Override
        public @Nullable Resource resolveResource(
                @Nullable HttpServletRequest request, String path, List<? extends Resource> locations) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String resolveUrlPath(String path, List<? extends Resource> locations) {
            lookedFor.add(path);
            return path + "?found";
        }
    };

    @Test
    void everyFileOfThePagesIsLookedFor() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/static/**")) {
            if (file.isReadable()) {
                String path = file.getURL().toString().replaceFirst(".*/static/", "");
                assertThat(new FileLinks().resolveUrlPath(path, List.of(), jars))
                        .isEqualTo(path + "?found");
            }
        }
        assertThat(lookedFor).hasSizeGreaterThan(30);
    }

    @Test
    void nothingIsLookedForBehindALinkToAPage() {
        for (String path : List.of("", "login", "organise/autumn/console", "c/autumn/screen", "seat?contest=autumn")) {
            assertThat(new FileLinks().resolveUrlPath(path, List.of(), jars)).isNull();
        }
        assertThat(lookedFor).isEmpty();
    }
}
