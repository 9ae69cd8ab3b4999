package org.saimahui.console.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.cue.CueKind;
import org.saimahui.cue.OwnCueView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.presenter.PresenterView;
import org.saimahui.stage.CueDesk;

/**
 * A cue of the organisers' own as the page sends it.
 *
 * @param where {@code BEFORE-3} or {@code AFTER-3} beside number 3; {@code BEFORE} or {@code AFTER} for opening or ending
 * @param winners running numbers of those who get a special prize
 * @param name of one who gets it and is no presenter
 * @param version of the scene that the page showed
 */
record CueForm(
        @Nullable String kind,
        @Nullable String where,
        @Nullable String text,
        @Nullable Integer minutes,
        @Nullable List<Integer> winners,
        @Nullable String name,
        @Nullable String unit,
        @Nullable String line,
        @Nullable Long version) {

    private static final Pattern PLACE = Pattern.compile("(BEFORE|AFTER)(?:-([0-9]{1,4}))?");

    static final CueForm EMPTY = new CueForm(null, null, null, null, null, null, null, null, null);

    /** @throws InvalidInputException {@code BAD_VALUE} at {@code /where} for a place that the page does not offer */
    CueDesk.Wanted wanted() {
        Matcher place = PLACE.matcher(where == null ? "" : where);
        if (!place.matches()) {
            throw InvalidInputException.of("BAD_VALUE", "/where");
        }
        return new CueDesk.Wanted(
                Arrays.stream(CueKind.values())
                        .filter(k -> k.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                OwnCueView.Place.valueOf(place.group(1)),
                place.group(2) == null ? null : Integer.valueOf(place.group(2)),
                orEmpty(text),
                minutes,
                new CueDesk.Prize(
                        winners == null
                                ? List.of()
                                : winners.stream().filter(Objects::nonNull).toList(),
                        orEmpty(name),
                        orEmpty(unit),
                        orEmpty(line)));
    }

    /** Whether the page still offers the place that was chosen: whoever it is beside may have withdrawn meanwhile. */
    boolean isOffered(List<PresenterView> people) {
        Matcher place = PLACE.matcher(where == null ? "" : where);
        return place.matches()
                && (place.group(2) == null
                        || people.stream()
                                .filter(PresenterView::isActive)
                                .anyMatch(p -> p.number() == Integer.parseInt(place.group(2))));
    }

    /** Whether that presenter is among those who get the prize. */
    public boolean gives(int number) {
        return winners != null && winners.contains(number);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
