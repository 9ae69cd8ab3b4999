package org.saimahui.account.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people call whoever has the account. */
record PersonForm(String person) {

    PersonForm(@Nullable String person) {
        this.person = Objects.requireNonNullElse(person, "");
    }
}
