package org.saimahui.front;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.Hashes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Style sheets, scripts and pictures, read once. An address that changes with the content is kept by the browser for a
 * year; the plain one is asked about each time.
 */
@Component
class StaticFiles {

    private static final String FOLDER = "/static/";

    private static final String FOR_EVER = "max-age=31536000, public, immutable";

    private static final String ASK = "no-cache";

    /** Made later than the filters. */
    private final ObjectProvider<ResourceUrlProvider> addresses;

    private final boolean keeps;

    private volatile @Nullable Map<String, Kept> files;

    /** @param keeps not while somebody works on the pages and files */
    StaticFiles(ObjectProvider<ResourceUrlProvider> addresses, @Value("${spring.thymeleaf.cache:true}") boolean keeps) {
        this.addresses = addresses;
        this.keeps = keeps;
    }

    /** The file at exactly this address. */
    @Nullable
    Kept find(String path) {
        Map<String, Kept> known = files;
        return (known == null ? read() : known).get(path);
    }

    private synchronized Map<String, Kept> read() {
        Map<String, Kept> known = files;
        if (known == null) {
            known = keeps ? all() : Map.of();
            files = known;
        }
        return known;
    }

    private Map<String, Kept> all() {
        Map<String, Kept> all = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**")) {
                if (file.isReadable()) {
                    put(all, file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The files of the pages cannot be read", e);
        }
        return Map.copyOf(all);
    }

    private void put(Map<String, Kept> all, Resource file) throws IOException {
        String url = file.getURL().toString();
        String path = url.substring(url.lastIndexOf(FOLDER) + FOLDER.length() - 1);
        String type = MediaTypeFactory.getMediaType(path)
                .orElse(MediaType.APPLICATION_OCTET_STREAM)
                .toString();
        byte[] bytes;
        try (InputStream in = file.getInputStream()) {
            bytes = in.readAllBytes();
        }
        String tag = Hashes.sha256Hex(bytes).substring(0, 32);
        Kept kept = Kept.of(tag, type, null, FOR_EVER, "Accept-Encoding", bytes);
        String versioned = addresses.getObject().getForLookupPath(path);
        if (versioned != null) {
            all.putIfAbsent(versioned, kept);
        }
        all.putIfAbsent(path, kept.with(ASK));
    }
}
