package org.saimahui.account;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.Actor;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.Text;
import org.saimahui.shared.Characters;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to organisers' accounts. */
@Service
@Transactional(readOnly = true)
public class OrganiserService {

    private static final String PERSON = "person";

    /** Who signs in the record for the portal itself and for a rehearsal's robots. */
    private static final Set<String> RESERVED = Set.of("system", "robot");

    private final OrganiserRepository organisers;

    private final PasswordEncoder encoder;

    private final OrganiserSessions sessions;

    private final PersonNames people;

    private final AuditLog audit;

    private final Clock clock;

    OrganiserService(
            OrganiserRepository organisers,
            PasswordEncoder encoder,
            OrganiserSessions sessions,
            PersonNames people,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.organisers = organisers;
        this.encoder = encoder;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** All accounts, by name. */
    public List<OrganiserView> list() {
        return organisers.findAllByOrderByName().stream()
                .map(one -> one.toView(people.called(one.name())))
                .toList();
    }

    /** Whether there is no account yet, so that nobody can log in. */
    public boolean isEmpty() {
        return organisers.count() == 0;
    }

    Optional<Organiser> find(String name) {
        return Characters.canBeAskedFor(name) ? organisers.findByName(name) : Optional.empty();
    }

    /** As {@link #add(String, OrganiserRole, String, String)}, somebody who may do everything. */
    @Transactional
    public void add(String name, String password, String repeated) {
        add(name, OrganiserRole.ORGANISER, password, repeated);
    }

    /** As {@link #add(String, String, OrganiserRole, String, String)}, nobody in particular. */
    @Transactional
    public void add(String name, OrganiserRole role, String password, String repeated) {
        add(name, "", role, password, repeated);
    }

    /**
     * Adds an account.
     *
     * @param person what people call whoever acts by it; may be empty
     * @throws InvalidInputException also {@code NAME_TAKEN}, which two names of the record always are, and another's is
     */
    @Transactional
    public void add(String name, String person, OrganiserRole role, String password, String repeated) {
        Text text = new Text();
        String checked = text.line("/name", name, 64, true);
        String called = text.line("/person", person, 64, false);
        text.orThrow();
        Password.check(password, repeated);
        if (RESERVED.contains(checked.toLowerCase(Locale.ROOT))
                || organisers.findByName(checked).isPresent()) {
            throw InvalidInputException.of("NAME_TAKEN", "/name", checked);
        }
        requireFree(checked, called);
        create(checked, role, password);
        people.set(checked, called);
        Map<String, Object> added = new LinkedHashMap<>(Map.of("role", role));
        if (!called.isEmpty()) {
            added.put(PERSON, called);
        }
        audit.record(null, "ORGANISER_ADDED", Subject.organiser(checked), null, added, null);
    }

    /**
     * Says what people call whoever acts by that account: on pages, sheets and in what is read of the record, now and of before.
     *
     * @param person empty for nobody in particular: then the account is named
     * @throws InvalidInputException {@code NAME_TAKEN} for what another is called
     */
    @Transactional
    public void call(String name, String person) {
        Text text = new Text();
        String called = text.line("/person", person, 64, false);
        text.orThrow();
        organisers.findByName(name).orElseThrow(() -> new NotFoundException("organiser"));
        requireFree(name, called);
        String before = people.called(name);
        if (!before.equals(called.isEmpty() ? name : called)) {
            people.set(name, called);
            audit.record(
                    null,
                    "ORGANISER_CALLED",
                    Subject.organiser(name),
                    before.equals(name) ? null : Map.of(PERSON, before),
                    called.isEmpty() ? null : Map.of(PERSON, called),
                    null);
        }
    }

    /** Nobody is called what another logs in by, or is called. */
    private void requireFree(String login, String person) {
        boolean taken = !person.isEmpty()
                && (RESERVED.contains(person.toLowerCase(Locale.ROOT))
                        || people.isTaken(person, login)
                        || !person.equals(login)
                                && organisers.findByName(person).isPresent());
        if (taken) {
            throw InvalidInputException.of("NAME_TAKEN", "/person", person);
        }
    }

    /**
     * Changes it and ends every other session of the account: whoever has learned the old one is out.
     *
     * @param session that it is changed in, or null
     * @throws InvalidInputException {@code PASSWORD_WRONG} when the present one does not match
     */
    @Transactional
    public void changePassword(
            String name, String present, String password, String repeated, @Nullable String session) {
        Organiser organiser = organisers.findByName(name).orElseThrow(() -> new NotFoundException("organiser"));
        if (!encoder.matches(present, organiser.passwordHash())) {
            throw InvalidInputException.of("PASSWORD_WRONG", "/present");
        }
        Password.check(password, repeated);
        organiser.changePassword(encoder.encode(password));
        sessions.end(name, session);
        audit.record(null, "PASSWORD_CHANGED", Subject.organiser(name), null, null, null);
    }

    /** Removes another organiser and ends the sessions of that account. @throws ConflictException {@code NOT_YOURSELF} */
    @Transactional
    public void remove(String name) {
        if (name.equals(Actor.acting().label())) {
            throw new ConflictException("NOT_YOURSELF");
        }
        organisers.delete(find(name).orElseThrow(() -> new NotFoundException("organiser")));
        sessions.end(name, null);
        audit.record(null, "ORGANISER_REMOVED", Subject.organiser(name), null, null, null);
    }

    /** Sets the password that the configuration names, making the account where there is none; another one ends its sessions. */
    @Transactional
    public void applyConfigured(String name, String password) {
        Optional<Organiser> present = organisers.findByName(name);
        if (present.isEmpty()) {
            create(name, OrganiserRole.ORGANISER, password);
            audit.record(null, "ORGANISER_ADDED", Subject.organiser(name), null, null, "configuration");
        } else if (!encoder.matches(password, present.get().passwordHash())) {
            present.get().changePassword(encoder.encode(password));
            sessions.end(name, null);
            audit.record(null, "PASSWORD_CHANGED", Subject.organiser(name), null, null, "configuration");
        }
    }

    private void create(String name, OrganiserRole role, String password) {
        organisers.save(new Organiser(
                name, role, encoder.encode(password), clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
