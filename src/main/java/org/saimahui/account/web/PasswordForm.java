package org.saimahui.account.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Change of one's own password. */
record PasswordForm(String present, String password, String repeated) {

    static final PasswordForm EMPTY = new PasswordForm("", "", "");

    PasswordForm(@Nullable String present, @Nullable String password, @Nullable String repeated) {
        this.present = Objects.requireNonNullElse(present, "");
        this.password = Objects.requireNonNullElse(password, "");
        this.repeated = Objects.requireNonNullElse(repeated, "");
    }
}
