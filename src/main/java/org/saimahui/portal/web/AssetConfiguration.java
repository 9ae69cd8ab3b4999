package org.saimahui.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import org.saimahui.shared.Hashes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Style sheets and scripts under addresses that change with their content, so that phones keep them for a year. Scripts
 * share one version, for they import each other by relative path.
 */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration implements WebMvcConfigurer {

    /** Writes the versioned addresses into the pages. */
    @Bean
    ResourceUrlEncodingFilter assetAddresses() {
        return new ResourceUrlEncodingFilter();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        VersionResourceResolver versions = new VersionResourceResolver()
                .addFixedVersionStrategy(scriptsVersion(), "/js/**")
                .addContentVersionStrategy("/**");
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .resourceChain(true)
                .addResolver(new FileLinks())
                .addResolver(versions);
    }

    private static String scriptsVersion() {
        try {
            Resource[] scripts =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:/static/js/**/*.js");
            Arrays.sort(scripts, Comparator.comparing(Resource::getFilename, Comparator.nullsFirst(String::compareTo)));
            StringBuilder all = new StringBuilder();
            for (Resource script : scripts) {
                try (InputStream in = script.getInputStream()) {
                    all.append(Hashes.sha256Hex(in.readAllBytes()));
                }
            }
            return "v" + Hashes.sha256Hex(all.toString()).substring(0, 12);
        } catch (IOException e) {
            throw new UncheckedIOException("The scripts cannot be read", e);
        }
    }
}
