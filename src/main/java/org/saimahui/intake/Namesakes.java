package org.saimahui.intake;

import java.util.ArrayList;
import java.util.List;
import org.saimahui.presenter.PresenterBatch;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.Names;

/** Points at people who may be one and the same: the same name under another number, or nearly the same name. */
final class Namesakes {

    /** More people than that are not compared with each other. */
    private static final int MOST = 1_000;

    /** From this length on one letter's difference is near, whatever the organisation. */
    private static final int LONG = 4;

    private record Person(int number, String name, String organisation, String key, String place) {}

    private final List<Person> people = new ArrayList<>();

    private final List<Integer> registered;

    Namesakes(List<PresenterView> register) {
        registered = register.stream().map(PresenterView::number).toList();
        register.forEach(p -> people.add(person(p.number(), p.name(), p.organisation())));
    }

    /** Notes at a new person's row who comes near; a person with a number of the register is who is meant. */
    void look(RowReader row, PresenterBatch.Row entry) {
        Person person =
                person(entry.number(), entry.facts().name(), entry.facts().organisation());
        if (person.number() == 0 || person.key().isEmpty() || people.size() > MOST) {
            return;
        }
        if (!registered.contains(person.number())) {
            people.stream()
                    .filter(other -> other.number() != person.number() && isNear(person, other))
                    .findFirst()
                    .ifPresent(other ->
                            row.note("name", "IMPORT_NEAR_NAME", other.number(), other.name(), other.organisation()));
            people.add(person);
        }
    }

    private static boolean isNear(Person one, Person other) {
        if (one.key().equals(other.key())) {
            return true;
        }
        boolean samePlace = !one.place().isEmpty() && one.place().equals(other.place());
        boolean isLong = Math.min(one.key().length(), other.key().length()) >= LONG;
        return (samePlace || isLong) && NearNames.steps(one.key(), other.key()) == 1;
    }

    private static Person person(int number, String name, String organisation) {
        return new Person(
                number, name, organisation, Variants.folded(Names.key(name)), Variants.folded(Names.key(organisation)));
    }
}
