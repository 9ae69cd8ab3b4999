package org.saimahui.account.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.account.OrganiserRole;

/** A further account. */
record OrganiserForm(String name, String person, OrganiserRole role, String password, String repeated) {

    static final OrganiserForm EMPTY = new OrganiserForm("", "", OrganiserRole.ORGANISER, "", "");

    OrganiserForm(
            @Nullable String name,
            @Nullable String person,
            @Nullable OrganiserRole role,
            @Nullable String password,
            @Nullable String repeated) {
        this.name = Objects.requireNonNullElse(name, "");
        this.person = Objects.requireNonNullElse(person, "");
        this.role = Objects.requireNonNullElse(role, OrganiserRole.ORGANISER);
        this.password = Objects.requireNonNullElse(password, "");
        this.repeated = Objects.requireNonNullElse(repeated, "");
    }
}
