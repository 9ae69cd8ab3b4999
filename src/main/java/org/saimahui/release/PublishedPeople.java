package org.saimahui.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.presenter.PresenterFacts;
import org.saimahui.presenter.PresenterState;
import org.saimahui.presenter.ReleasedPeople;
import org.springframework.stereotype.Component;

/** Names, units and who had withdrawn, as they stand in the newest released result. */
@Component
class PublishedPeople implements ReleasedPeople {

    private final ReleasedRowRepository released;

    PublishedPeople(ReleasedRowRepository released) {
        this.released = released;
    }

    @Override
    public Map<Integer, Person> of(long contestId) {
        Map<Integer, Person> people = new LinkedHashMap<>();
        released.newest(contestId)
                .map(row -> row.toResult().file().get("presenters") instanceof List<?> list ? list : List.of())
                .ifPresent(list -> list.forEach(one -> read((Map<?, ?>) one, people)));
        return people;
    }

    private static void read(Map<?, ?> one, Map<Integer, Person> people) {
        people.put(
                Integer.valueOf(String.valueOf(one.get("number"))),
                new Person(
                        new PresenterFacts(
                                text(one.get("name")), text(one.get("organisation")), text(one.get("position"))),
                        PresenterState.valueOf(String.valueOf(one.get("state")))));
    }

    private static String text(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "").toString();
    }
}
