package org.saimahui.presenter.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Withdrawal, reinstatement or removal.
 *
 * @param confirmed true when the question was answered with yes
 */
record ReasonForm(
        @Nullable Long version,
        @Nullable Long id,
        String reason,
        @Nullable Boolean confirmed) {

    ReasonForm(@Nullable Long version, @Nullable Long id, @Nullable String reason, @Nullable Boolean confirmed) {
        this.version = version;
        this.id = id;
        this.reason = Objects.requireNonNullElse(reason, "");
        this.confirmed = confirmed;
    }

    static ReasonForm empty(long version, long id) {
        return new ReasonForm(version, id, "", null);
    }

    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }
}
