package org.saimahui.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.saimahui.shared.Namesake;

/** Points at people of a table who may be one and the same: the same name under another key, or nearly the same name. */
final class Namesakes {

    /** More people than that are not compared with each other. */
    private static final int MOST = 1_000;

    /**
     * Somebody of the register or of the table.
     *
     * @param key the running number, or the code of the seat; empty where the row gives none
     */
    record Person(String key, String name, String organisation) {

        /** With the organisation, where one is given. */
        String called() {
            return organisation.isBlank() ? name : name + " · " + organisation;
        }

        private Namesake namesake() {
            return Namesake.of(name, organisation);
        }
    }

    private record Known(Person person, Namesake namesake) {}

    private final List<Known> people = new ArrayList<>();

    private final Set<String> registered = new HashSet<>();

    Namesakes(List<Person> register) {
        register.forEach(person -> {
            registered.add(person.key());
            people.add(new Known(person, person.namesake()));
        });
    }

    /** Tells whom a new person comes near; one with a key of the register is who is meant. */
    void look(Person person, Consumer<Person> near) {
        Namesake namesake = person.namesake();
        boolean compared = !person.key().isEmpty() && !namesake.name().isEmpty() && people.size() <= MOST;
        if (!compared || registered.contains(person.key())) {
            return;
        }
        people.stream()
                .filter(other -> !other.person().key().equals(person.key()) && namesake.isNear(other.namesake()))
                .findFirst()
                .ifPresent(other -> near.accept(other.person()));
        people.add(new Known(person, namesake));
    }
}
