package org.saimahui.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
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
 * includes the stored hash, so a program is not slowed by the hash, and a changed password counts at once.
 */
@Component
class OrganiserAuthentication implements AuthenticationProvider {

    private final OrganiserService organisers;

    private final PasswordEncoder encoder;

    private final String key = Codes.token();

    private final Cache<String, Boolean> verified = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    /** Compared where there is no such organiser, so that the answer takes as long. */
    private final String nobodysHash;

    OrganiserAuthentication(OrganiserService organisers, PasswordEncoder encoder) {
        this.organisers = organisers;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode(Codes.random(16));
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String name = request.getName();
        String password = String.valueOf(request.getCredentials());
        String hash = organisers.find(name).map(Organiser::passwordHash).orElse(nobodysHash);
        if (!matches(name, password, hash)) {
            throw new BadCredentialsException("wrong name or password");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                name, null, List.of(new SimpleGrantedAuthority("ROLE_ORGANISER")));
    }

    private boolean matches(String name, String password, String hash) {
        String proof = HexFormat.of().formatHex(Hashes.hmac(key, name + "\n" + hash + "\n" + password));
        if (verified.getIfPresent(proof) != null) {
            return true;
        }
        boolean right = !hash.equals(nobodysHash) & encoder.matches(password, hash);
        if (right) {
            verified.put(proof, Boolean.TRUE);
        }
        return right;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
