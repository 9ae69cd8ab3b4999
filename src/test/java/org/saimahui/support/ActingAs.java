package org.saimahui.support;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.Device;
import org.saimahui.shared.Hashes;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody who acts, with a part and perhaps a device: {@code ActingAs.organiser("陈组织").on("laptop").does(() -> …)}. */
public record ActingAs(
        String name, String[] authorities, @Nullable Device device) {

    public static ActingAs organiser(String name) {
        return new ActingAs(name, new String[] {"ROLE_ORGANISER"}, null);
    }

    public static ActingAs operator(String name) {
        return new ActingAs(name, new String[] {"ROLE_OPERATOR"}, null);
    }

    public static ActingAs seat(String seat, String role) {
        return new ActingAs(seat, new String[] {"ROLE_SEAT", "ROLE_" + role}, null);
    }

    /** The same on a device of that name. */
    public ActingAs on(String deviceName) {
        return new ActingAs(name, authorities, new Device(Hashes.sha256Hex(deviceName)));
    }

    public void does(Runnable act) {
        answers(() -> {
            act.run();
            return true;
        });
    }

    public <T> T answers(Supplier<T> act) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        TestingAuthenticationToken who = new TestingAuthenticationToken(name, null, authorities);
        who.setDetails(device);
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
