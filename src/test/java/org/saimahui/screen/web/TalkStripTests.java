package org.saimahui.screen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.clock.ClockView;
import org.saimahui.clock.TalkClock;
import org.saimahui.rule.TalkTime;

/** The lane of a talk: what stands on it, and what only whoever looks can say. */
class TalkStripTests {

    private static final Instant NOW = Instant.parse("2026-11-28T11:00:00Z");

    @Test
    void sixMinutesHaveTheirMinutesAndHalfOfTheLastIsTheWarning() {
        TalkStrip strip = strip(360, 30, TalkClock.IDLE);

        assertThat(strip.marks()).extracting(TalkStrip.Mark::minute).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(strip.marks()).extracting(TalkStrip.Mark::x).containsExactly(0, 17, 33, 50, 67, 83, 100);
        assertThat(strip.marks())
                .filteredOn(TalkStrip.Mark::last)
                .extracting(TalkStrip.Mark::minute)
                .containsExactly(6);
        assertThat(strip.warning()).isEqualTo(8);
    }

    @Test
    void ofALongTalkSomeMinutesAreNamedAndOfAShortOneNone() {
        assertThat(strip(1500, 60, TalkClock.IDLE).marks())
                .extracting(TalkStrip.Mark::minute)
                .containsExactly(0, 5, 10, 15, 20, 25);
        assertThat(strip(330, 30, TalkClock.IDLE).marks())
                .last()
                .extracting(TalkStrip.Mark::minute, TalkStrip.Mark::x)
                .containsExactly(5, 91);
        assertThat(strip(40, 60, TalkClock.IDLE).marks()).hasSize(1);
        assertThat(strip(40, 60, TalkClock.IDLE).warning()).isEqualTo(100);
        assertThat(strip(86_400, 30, TalkClock.IDLE).marks()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void aRunningClockSaysNothingOfHowFarItIs() {
        TalkStrip running = strip(360, 30, new TalkClock(TalkClock.State.RUNNING, NOW.minusSeconds(70), 0));
        TalkStrip paused = strip(360, 30, new TalkClock(TalkClock.State.PAUSED, null, 372_000));

        assertThat(running.isUsed()).isTrue();
        assertThat(running.digits()).isBlank();
        assertThat(running.phase()).isEmpty();
        assertThat(paused.digits()).isEqualTo("+0:12");
        assertThat(paused.phase()).isEqualTo("over");
        assertThat(strip(360, 30, TalkClock.IDLE).isUsed()).isFalse();
    }

    private static TalkStrip strip(int limit, int warn, TalkClock clock) {
        return new TalkStrip(new ClockView(null, new TalkTime(limit, warn, 0, null), clock, NOW, null, List.of()));
    }
}
