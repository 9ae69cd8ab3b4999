package org.saimahui.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.saimahui.shared.Hashes;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of passwords: ten failures a minute for one name from one address. A browser that has logged in before
 * carries a proof and has a bucket of its own, so guessing from the hall's address does not lock its organiser out.
 */
@Component
class LoginThrottle {

    static final String DEVICE_COOKIE = "saimahui-device";

    private static final int FAILURES = 10;

    private final OrganiserService organisers;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    LoginThrottle(OrganiserService organisers) {
        this.organisers = organisers;
    }

    boolean mayTry(HttpServletRequest request, String name) {
        return bucket(request, name).getAvailableTokens() > 0;
    }

    void failed(HttpServletRequest request, String name) {
        bucket(request, name).tryConsume(1);
    }

    /** The proof that this browser has logged in as that organiser; void after a change of password. */
    String deviceProof(String name) {
        String hash = organisers.find(name).map(Organiser::passwordHash).orElse("");
        return HexFormat.of().formatHex(Hashes.hmac(hash, "device " + name));
    }

    private Bucket bucket(HttpServletRequest request, String name) {
        String proof = cookie(request).orElse("");
        boolean known = !proof.isEmpty() && equal(proof, deviceProof(name));
        String key = known ? "device " + proof : request.getRemoteAddr() + " " + name;
        return buckets.get(
                key,
                k -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(FAILURES).refillGreedy(FAILURES, Duration.ofMinutes(1)))
                        .build());
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(DEVICE_COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static boolean equal(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
