package org.saimahui.account.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A further organiser. */
record OrganiserForm(String name, String password, String repeated) {

    static final OrganiserForm EMPTY = new OrganiserForm("", "", "");

    OrganiserForm(@Nullable String name, @Nullable String password, @Nullable String repeated) {
        this.name = Objects.requireNonNullElse(name, "");
        this.password = Objects.requireNonNullElse(password, "");
        this.repeated = Objects.requireNonNullElse(repeated, "");
    }
}
