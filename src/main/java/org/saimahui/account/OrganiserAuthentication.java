package org.saimahui.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.saimahui.shared.Codes;
import org.saimahui.shared.Hashes;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks an organiser's name and password. What was found right is remembered for five minutes under an HMAC that
 * includes the stored hash, so a program is not slowed by the hash nor by guesses of others, and a changed password
 * counts at once. What was found wrong is remembered as well: trying it again costs nobody else an attempt.
 */
@Component
class OrganiserAuthentication implements AuthenticationProvider {

    private static final Duration MEMORY = Duration.ofMinutes(5);

    private final OrganiserService organisers;

    private final PasswordEncoder encoder;

    private final LoginThrottle throttle;

    private final String key = Codes.token();

    /** Right ones, apart from the others, so that no guessing pushes them out. */
    private final Cache<String, Boolean> verified =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(MEMORY).build();

    /** What was looked at; the same at the same moment is looked at once. */
    private final Cache<String, Boolean> seen =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(MEMORY).build();

    /** Compared where there is no such organiser, so that the answer takes as long. */
    private final String nobodysHash;

    OrganiserAuthentication(OrganiserService organisers, PasswordEncoder encoder, LoginThrottle throttle) {
        this.organisers = organisers;
        this.encoder = encoder;
        this.throttle = throttle;
        this.nobodysHash = encoder.encode(Codes.random(16));
    }

    /** @throws TooManyLoginsException when too many wrong ones came from there */
    @Override
    public Authentication authenticate(Authentication request) {
        String name = request.getName();
        String password = String.valueOf(request.getCredentials());
        Optional<Organiser> known = organisers.find(name);
        String hash = known.map(Organiser::passwordHash).orElse(nobodysHash);
        if (!(request.getDetails() instanceof LoginOrigin origin)) {
            throw new IllegalStateException("An attempt to log in without its origin");
        }
        if (!matches(name, password, hash, origin)) {
            throw new BadCredentialsException("wrong name or password");
        }
        OrganiserRole role = known.orElseThrow().role();
        UsernamePasswordAuthenticationToken in = UsernamePasswordAuthenticationToken.authenticated(
                name, null, List.of(new SimpleGrantedAuthority(role.authority())));
        // What a session keeps of where it began; a program has no device.
        in.setDetails(origin.device());
        return in;
    }

    private boolean matches(String name, String password, String hash, LoginOrigin origin) {
        String proof = HexFormat.of().formatHex(Hashes.hmac(key, name + "\n" + hash + "\n" + password));
        if (verified.getIfPresent(proof) != null) {
            return true;
        }
        if (Boolean.FALSE.equals(seen.getIfPresent(proof))) {
            throttle.wrongAgain(origin, name);
            return false;
        }
        boolean right = seen.get(proof, p -> look(name, password, hash, origin));
        if (right) {
            verified.put(proof, Boolean.TRUE);
        }
        return right;
    }

    private boolean look(String name, String password, String hash, LoginOrigin origin) {
        LoginThrottle.Taken taken = throttle.take(origin, name);
        boolean right = !hash.equals(nobodysHash) & encoder.matches(password, hash);
        if (right) {
            throttle.right(taken);
        }
        return right;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
