package org.saimahui.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.saimahui.shared.Hashes;
import org.saimahui.shared.Throttle;
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

    private final Throttle usual = Throttle.aMinute(FAILURES);

    private final Throttle reserve = Throttle.aMinute(RESERVE);

    LoginThrottle(OrganiserService organisers) {
        this.organisers = organisers;
    }

    /** An attempt that was taken. */
    record Taken(Throttle from, String key) {}

    /**
     * Takes one attempt with a password that was not tried lately. A right one is given back by {@link #right}.
     *
     * @return where it was taken
     * @throws TooManyLoginsException when there is none left
     */
    Taken take(LoginOrigin origin, String name) {
        Taken first = new Taken(usual, usual(origin, name));
        if (usual.take(first.key()) == 0) {
            return first;
        }
        Taken second = new Taken(reserve, origin.way() + " " + origin.address() + " " + name);
        require(second);
        return second;
    }

    void right(Taken attempt) {
        attempt.from().giveBack(attempt.key());
    }

    /** The same wrong password once more: nothing to learn for a guesser, and nothing taken from the reserve. */
    void wrongAgain(LoginOrigin origin, String name) {
        require(new Taken(usual, usual(origin, name)));
    }

    /** The proof that this browser has logged in as that organiser; void after a change of password, empty for nobody. */
    String deviceProof(String name) {
        return organisers
                .find(name)
                .map(organiser -> HexFormat.of().formatHex(Hashes.hmac(organiser.passwordHash(), "device " + name)))
                .orElse("");
    }

    private String usual(LoginOrigin origin, String name) {
        String proof = origin.proof();
        boolean known = !proof.isEmpty() && equal(proof, deviceProof(name));
        return known ? "device " + proof : origin.address() + " " + name;
    }

    private static void require(Taken attempt) {
        long wait = attempt.from().take(attempt.key());
        if (wait > 0) {
            throw new TooManyLoginsException(wait);
        }
    }

    private static boolean equal(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
