package org.saimahui.presenter.web;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterFacts;
import org.saimahui.presenter.PresenterView;

/**
 * One person as the form shows it.
 *
 * @param version the contest's version the writer saw
 * @param pronunciation how the name is spoken; asked for where somebody is in the register already
 * @param id whom the form was opened for, for running numbers move; null for a new person
 * @param near the name of which the writer was told already that somebody in the register is much alike
 */
record PresenterForm(
        @Nullable Long version,
        @Nullable Long id,
        String name,
        String organisation,
        String position,
        String pronunciation,
        String near) {

    PresenterForm(
            @Nullable Long version,
            @Nullable Long id,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String position,
            @Nullable String pronunciation,
            @Nullable String near) {
        this.version = version;
        this.id = id;
        this.name = Objects.requireNonNullElse(name, "");
        this.organisation = Objects.requireNonNullElse(organisation, "");
        this.position = Objects.requireNonNullElse(position, "");
        this.pronunciation = Objects.requireNonNullElse(pronunciation, "");
        this.near = Objects.requireNonNullElse(near, "");
    }

    static PresenterForm empty(long version) {
        return new PresenterForm(version, null, "", "", "", "", "");
    }

    static PresenterForm of(long version, PresenterView presenter, String pronunciation) {
        return new PresenterForm(
                version,
                presenter.id(),
                presenter.name(),
                presenter.organisation(),
                presenter.position(),
                pronunciation,
                "");
    }

    /** Whom to ask about before this is stored: once for each name. @param namesake who is much alike */
    Optional<PresenterView> asks(Optional<PresenterView> namesake) {
        return namesake.filter(alike -> !name.equals(near));
    }

    PresenterFacts facts() {
        return new PresenterFacts(name, organisation, position);
    }
}
