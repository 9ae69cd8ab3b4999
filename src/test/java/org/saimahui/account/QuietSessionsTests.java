package org.saimahui.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;

/** What is stored of a session, and when. */
class QuietSessionsTests {

    private static final Instant BEGINNING = Instant.parse("2026-11-30T11:30:00Z");

    private final Kept kept = new Kept();

    private final QuietSessions<MapSession> sessions = new QuietSessions<>(kept);

    /** A store that counts. */
    private static final class Kept implements SessionRepository<MapSession> {

        private final Map<String, MapSession> all = new HashMap<>();

        private int writes;

        @Override
        public MapSession createSession() {
            MapSession session = new MapSession();
            session.setLastAccessedTime(BEGINNING);
            return session;
        }

        @Override
        public void save(MapSession session) {
            writes++;
            all.put(session.getId(), new MapSession(session));
        }

        @Override
        public MapSession findById(String id) {
            MapSession found = all.get(id);
            return found == null ? null : new MapSession(found);
        }

        @Override
        public void deleteById(String id) {
            all.remove(id);
        }
    }

    private String begun() {
        QuietSessions.Quiet<MapSession> session = sessions.createSession();
        sessions.save(session);
        return session.getId();
    }

    private void use(String id, Duration after) {
        QuietSessions.Quiet<MapSession> session = sessions.findById(id);
        session.setLastAccessedTime(BEGINNING.plus(after));
        sessions.save(session);
    }

    @Test
    void oneThatBeginsIsStored() {
        assertThat(sessions.findById(begun())).isNotNull();
    }

    @Test
    void usesWithinAMinuteAreNotStored() {
        String id = begun();
        use(id, Duration.ofSeconds(20));
        use(id, Duration.ofSeconds(59));
        assertThat(kept.writes).isEqualTo(1);
        assertThat(kept.all.get(id).getLastAccessedTime()).isEqualTo(BEGINNING);
    }

    @Test
    void oneThatIsUsedLongerIsStoredOnceAMinute() {
        String id = begun();
        for (int seconds = 10; seconds <= 180; seconds += 10) {
            use(id, Duration.ofSeconds(seconds));
        }
        assertThat(kept.writes).isEqualTo(4);
        assertThat(kept.all.get(id).getLastAccessedTime()).isEqualTo(BEGINNING.plusSeconds(180));
    }

    @Test
    void whateverChangesInItIsStoredAtOnce() {
        String id = begun();
        QuietSessions.Quiet<MapSession> session = sessions.findById(id);
        session.setAttribute("a", "b");
        sessions.save(session);
        assertThat((String) kept.all.get(id).getAttribute("a")).isEqualTo("b");

        session.removeAttribute("a");
        session.setMaxInactiveInterval(Duration.ofMinutes(5));
        sessions.save(session);
        assertThat(kept.all.get(id).getAttributeNames()).isEmpty();
        assertThat(kept.all.get(id).getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(5));

        String other = session.changeSessionId();
        sessions.save(session);
        assertThat(sessions.findById(other)).isNotNull();
    }

    @Test
    void oneThatIsGoneIsNotStoredAgainByAPageThatOnlyReads() {
        String id = begun();
        QuietSessions.Quiet<MapSession> session = sessions.findById(id);
        sessions.deleteById(id);
        session.setLastAccessedTime(BEGINNING.plusSeconds(5));
        sessions.save(session);
        assertThat(sessions.findById(id)).isNull();
    }
}
