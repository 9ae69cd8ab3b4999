package org.saimahui.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** All templates and what is written in them have room at the same time, and half as much again. */
@OnH2
class TemplateCachesTests {

    @Autowired
    private SpringTemplateEngine engine;

    private static final Pattern EXPRESSION = Pattern.compile("[$#@~*]\\{[^}]*}");

    private static final Pattern ATTRIBUTE = Pattern.compile("th:[a-z:-]+=\"([^\"]*)\"");

    private final Set<String> expressions = new HashSet<>();

    private final Set<String> parts = new HashSet<>();

    @Test
    void theyAreParsedOnce() throws IOException {
        for (Resource template :
                new PathMatchingResourcePatternResolver().getResources("classpath:/templates/**/*.html")) {
            parts.add(template.getDescription());
            read(template);
        }
        assertThat(parts.size()).isBetween(200, TemplateCaches.TEMPLATES_AND_FRAGMENTS * 2 / 3);
        assertThat(expressions.size()).isBetween(500, TemplateCaches.EXPRESSIONS * 2 / 3);
    }

    @Test
    void theEngineHasThatRoom() {
        StandardCacheManager caches = (StandardCacheManager) engine.getCacheManager();
        assertThat(caches.getTemplateCacheMaxSize()).isEqualTo(TemplateCaches.TEMPLATES_AND_FRAGMENTS);
        assertThat(caches.getExpressionCacheMaxSize()).isEqualTo(TemplateCaches.EXPRESSIONS);
    }

    private void read(Resource template) {
        try {
            Matcher attribute = ATTRIBUTE.matcher(template.getContentAsString(StandardCharsets.UTF_8));
            while (attribute.find()) {
                expressions.add(attribute.group(1));
                Matcher inside = EXPRESSION.matcher(attribute.group(1));
                while (inside.find()) {
                    expressions.add(inside.group());
                    if (inside.group().contains("::")) {
                        parts.add(inside.group());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
