package org.saimahui.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.BeforeTheDoors;
import org.saimahui.shared.Codes;
import org.springframework.stereotype.Component;

/** Sees to it at every start that somebody can log in, before the first request is taken. */
@Component
public class FirstOrganiser extends BeforeTheDoors {

    private final OrganiserService organisers;

    private final OrganiserProperties properties;

    private @Nullable String generated;

    FirstOrganiser(OrganiserService organisers, OrganiserProperties properties) {
        this.organisers = organisers;
        this.properties = properties;
    }

    @Override
    protected void prepare() {
        if (!properties.password().isEmpty()) {
            Password.check(properties.password(), properties.password());
            organisers.applyConfigured(properties.name(), properties.password());
        } else if (organisers.isEmpty()) {
            generated = "%s-%s-%s".formatted(Codes.random(4), Codes.random(4), Codes.random(4));
            organisers.applyConfigured(properties.name(), generated);
        }
    }

    /** The account's name from the configuration. */
    public String name() {
        return properties.name();
    }

    /** Whether the password is the configuration's, which holds from this start on. */
    public boolean isConfigured() {
        return !properties.password().isEmpty();
    }

    /** The password made at this start, if one was; it is not kept after this call. */
    public Optional<String> takeGenerated() {
        Optional<String> once = Optional.ofNullable(generated);
        generated = null;
        return once;
    }
}
