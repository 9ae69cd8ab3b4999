package org.saimahui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.Actor;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.Subject;
import org.saimahui.command.Command;

class CueTimesTests {

    private static final Subject SECOND = Subject.presenter(2);

    /** Newest first. */
    private final List<AuditLine> log = new ArrayList<>();

    @Test
    void theFirstTimeStaysAndAReopeningStandsBesideIt() {
        line("19:00:00", Command.CALL, SECOND, null);
        line("19:08:00", Command.OPEN_MARKING, SECOND, "CALLED");
        line("19:10:00", Command.CLOSE_MARKING, SECOND, "MARKING");
        line("19:12:00", Command.OPEN_MARKING, SECOND, "CLOSED");
        line("19:13:00", Command.CLOSE_MARKING, SECOND, "CLOSED");
        line("19:14:00", Command.OPEN_MARKING, Subject.presenter(3), "CALLED");

        CueTimes times = times();

        assertThat(times.first(Command.OPEN_MARKING, SECOND)).isEqualTo("19:08:00");
        assertThat(times.again(Command.OPEN_MARKING, SECOND)).containsExactly("19:12:00");
        assertThat(times.first(Command.CLOSE_MARKING, SECOND)).isEqualTo("19:10:00");
        assertThat(times.again(Command.CLOSE_MARKING, SECOND)).containsExactly("19:13:00");
        assertThat(times.again(Command.OPEN_MARKING, Subject.presenter(3))).isEmpty();
    }

    @Test
    void aReopeningIsOneWhereTheFirstTimeIsOutOfSightToo() {
        line("19:12:00", Command.OPEN_MARKING, SECOND, "CLOSED");

        assertThat(times().first(Command.OPEN_MARKING, SECOND)).isEmpty();
        assertThat(times().again(Command.OPEN_MARKING, SECOND)).containsExactly("19:12:00");
    }

    @Test
    void whoIsSentBackOrRepeatsBeginsAnew() {
        line("19:00:00", Command.CALL, SECOND, null);
        line("19:01:00", Command.UNCALL, SECOND, null);
        line("19:20:00", Command.CALL, SECOND, null);
        assertThat(times().first(Command.CALL, SECOND)).isEqualTo("19:20:00");

        line("19:25:00", Command.OPEN_MARKING, SECOND, "CALLED");
        line("19:30:00", Command.REPEAT, SECOND, "CLOSED");
        line("19:36:00", Command.OPEN_MARKING, SECOND, "CALLED");

        assertThat(times().first(Command.CALL, SECOND)).isEqualTo("19:30:00");
        assertThat(times().first(Command.OPEN_MARKING, SECOND)).isEqualTo("19:36:00");
        assertThat(times().again(Command.OPEN_MARKING, SECOND)).isEmpty();
    }

    @Test
    void aVoteOpenedTwiceKeepsItsFirstTimeAndAContestClosedAgainItsLast() {
        line("20:00:00", Command.OPEN_VOTE, Subject.CONTEST, null);
        line("20:02:00", Command.CLOSE_VOTE, Subject.CONTEST, null);
        line("20:03:00", Command.OPEN_VOTE, Subject.CONTEST, null);
        line("20:05:00", Command.CLOSE_VOTE, Subject.CONTEST, null);
        line("20:06:00", Command.CLOSE_CONTEST, Subject.CONTEST, null);
        line("20:07:00", Command.REOPEN_CONTEST, Subject.CONTEST, null);
        line("20:09:00", Command.CLOSE_CONTEST, Subject.CONTEST, null);

        assertThat(times().first(Command.OPEN_VOTE, Subject.CONTEST)).isEqualTo("20:00:00");
        assertThat(times().again(Command.CLOSE_VOTE, Subject.CONTEST)).containsExactly("20:05:00");
        assertThat(times().first(Command.CLOSE_CONTEST, Subject.CONTEST)).isEqualTo("20:09:00");
    }

    @Test
    void markingsThatAreClosedTogetherHaveTheirTimeEach() {
        line("19:08:00", Command.OPEN_MARKING, SECOND, "CALLED");
        line("19:16:00", Command.OPEN_MARKING, Subject.presenter(12), "CALLED");
        entry(
                "19:18:00",
                Command.CLOSE_MARKING,
                Subject.CONTEST,
                "{\"missing\":[\"J1\"],\"presenters\":[2,12],\"state\":\"LIVE\"}");
        line("19:30:00", Command.CLOSE_MARKING, SECOND, "CLOSED");

        CueTimes times = times();

        assertThat(times.first(Command.CLOSE_MARKING, SECOND)).isEqualTo("19:18:00");
        assertThat(times.again(Command.CLOSE_MARKING, SECOND)).containsExactly("19:30:00");
        assertThat(times.first(Command.CLOSE_MARKING, Subject.presenter(12))).isEqualTo("19:18:00");
        assertThat(times.first(Command.CLOSE_MARKING, Subject.presenter(1))).isEmpty();
    }

    private CueTimes times() {
        return CueTimes.of(log, ZoneOffset.UTC);
    }

    private void line(String time, Command command, Subject subject, @Nullable String turn) {
        entry(time, command, subject, turn == null ? null : "{\"state\":\"LIVE\",\"turn\":\"" + turn + "\"}");
    }

    private void entry(String time, Command command, Subject subject, @Nullable String before) {
        log.add(
                0,
                new AuditLine(
                        log.size() + 1,
                        Instant.parse("2026-11-24T" + time + "Z"),
                        Actor.SYSTEM,
                        command.name(),
                        subject,
                        before,
                        null,
                        null));
    }
}
