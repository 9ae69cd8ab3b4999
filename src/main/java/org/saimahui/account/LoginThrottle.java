package org.saimahui.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.saimahui.shared.Hashes;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of passwords: ten wrong ones a minute for one name from one address. Guessing must not lock the
 * organiser out, though, who may sit behind the same address: a password that was not tried lately is looked at under
 * a reserve of five a minute, one for programs and one for the form; and a browser that has logged in before carries a
 * proof and has a bucket of its own.
 */
@Component
class LoginThrottle {

    private static final int FAILURES = 10;

    private static final int RESERVE = 5;

    private final OrganiserService organisers;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    LoginThrottle(OrganiserService organisers) {
        this.organisers = organisers;
    }

    /**
     * Takes one attempt with a password that was not tried lately. A right one is given back by {@link #right}.
     *
     * @return where it was taken
     * @throws TooManyLoginsException when there is none left
     */
    Bucket take(LoginOrigin origin, String name) {
        Bucket usual = usual(origin, name);
        if (usual.tryConsume(1)) {
            return usual;
        }
        Bucket reserve = bucket("reserve " + origin.way() + " " + origin.address() + " " + name, RESERVE);
        return taken(reserve);
    }

    void right(Bucket takenFrom) {
        takenFrom.addTokens(1);
    }

    /** The same wrong password once more: nothing to learn for a guesser, and nothing taken from the reserve. */
    void wrongAgain(LoginOrigin origin, String name) {
        taken(usual(origin, name));
    }

    /** The proof that this browser has logged in as that organiser; void after a change of password, empty for nobody. */
    String deviceProof(String name) {
        return organisers
                .find(name)
                .map(organiser -> HexFormat.of().formatHex(Hashes.hmac(organiser.passwordHash(), "device " + name)))
                .orElse("");
    }

    private Bucket usual(LoginOrigin origin, String name) {
        String proof = origin.device();
        boolean known = !proof.isEmpty() && equal(proof, deviceProof(name));
        return bucket(known ? "device " + proof : origin.address() + " " + name, FAILURES);
    }

    private Bucket bucket(String key, int perMinute) {
        return buckets.get(
                key,
                k -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }

    private static Bucket taken(Bucket bucket) {
        if (!bucket.tryConsume(1)) {
            long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
            throw new TooManyLoginsException(Duration.ofNanos(nanos).toSeconds() + 1);
        }
        return bucket;
    }

    private static boolean equal(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
