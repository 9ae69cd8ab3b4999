package org.saimahui.look.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.look.Look;

/**
 * Colours and words as the browser posts them, and the logo's page.
 *
 * @param version the contest's version that the page showed
 * @param main {@code #rrggbb}
 * @param second the same
 * @param zh what presenters are called in Chinese
 * @param one in English, one
 * @param many in English, several
 * @param file never filled; the file is taken on its own, and what is wrong with it is said at this name
 */
record LookForm(
        @Nullable Long version,
        String main,
        String second,
        String zh,
        String one,
        String many,
        @Nullable String file) {

    LookForm {
        main = Objects.requireNonNullElse(main, "");
        second = Objects.requireNonNullElse(second, "");
        zh = Objects.requireNonNullElse(zh, "");
        one = Objects.requireNonNullElse(one, "");
        many = Objects.requireNonNullElse(many, "");
    }

    static LookForm of(Look look, long version) {
        return new LookForm(
                version,
                Objects.requireNonNullElse(look.main(), Look.mainOfTheHouse()),
                Objects.requireNonNullElse(look.second(), Look.secondOfTheHouse()),
                look.words().zh(),
                look.words().one(),
                look.words().many(),
                null);
    }

    LookForm on(long newVersion) {
        return new LookForm(newVersion, main, second, zh, one, many, null);
    }

    LookForm with(String otherMain, String otherSecond) {
        return new LookForm(version, otherMain, otherSecond, zh, one, many, null);
    }

    Look.Words words() {
        return new Look.Words(zh, one, many);
    }
}
