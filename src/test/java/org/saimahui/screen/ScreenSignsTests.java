package org.saimahui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.support.MovableClock;

/** How late a screen is, and when it counts as silent. */
class ScreenSignsTests {

    private static final ScreenView SCREEN = new ScreenView(1, 7, "左屏", null, null, true);

    private final MovableClock clock = new MovableClock();

    private final Newsroom news = new Newsroom();

    private final ScreenSigns signs = new ScreenSigns(news, clock);

    @Test
    void theDelayIsCountedFromTheChangeToWhenItWasShown() {
        news.tell(News.of(7, News.Kind.SCENE, 3));
        long changed = clock.millis();
        clock.advance(Duration.ofSeconds(1));

        signs.heard(SCREEN, 3, changed + 400, -1_500);

        assertThat(signs.of(1).delayMillis()).isBetween(400L, 500L);
        assertThat(signs.of(1).behind()).isFalse();
        assertThat(signs.of(1).isClockWrong()).isFalse();
    }

    @Test
    void whoStillShowsTheOldSceneIsBehindAfterAMoment() {
        news.tell(News.of(7, News.Kind.SCENE, 3));
        signs.heard(SCREEN, 2, clock.millis(), 0);
        assertThat(signs.of(1).behind()).isFalse();
        clock.advance(Duration.ofSeconds(3));

        signs.heard(SCREEN, 2, clock.millis(), 0);
        assertThat(signs.of(1).behind()).isTrue();
        signs.heard(SCREEN, 3, clock.millis(), 0);
        assertThat(signs.of(1).behind()).isFalse();
    }

    @Test
    void whatAScreenSaysOfTheTimeCannotBeMoreThanHasPassed() {
        news.tell(News.of(7, News.Kind.SCENE, 3));
        signs.heard(SCREEN, 3, Long.MAX_VALUE / 2, 0);
        assertThat(signs.of(1).delayMillis()).isLessThan(1_000);
        signs.heard(SCREEN, 3, 1, 0);
        assertThat(signs.of(1).delayMillis()).isZero();
    }

    @Test
    void whoCameLaterThanTheChangeIsNotLate() {
        news.tell(News.of(7, News.Kind.SCENE, 3));
        clock.advance(Duration.ofMinutes(1));
        signs.heard(SCREEN, 3, 0, 0);
        assertThat(signs.of(1).delayMillis()).isNull();
        assertThat(signs.of(1).behind()).isFalse();
    }

    @Test
    void afterTwentySecondsItIsSilent() {
        assertThat(signs.isSilent(signs.of(1))).isTrue();
        signs.heard(SCREEN, 0, 0, 0);
        clock.advance(Duration.ofSeconds(19));
        assertThat(signs.isSilent(signs.of(1))).isFalse();
        clock.advance(Duration.ofSeconds(2));
        assertThat(signs.isSilent(signs.of(1))).isTrue();
    }
}
