package org.saimahui.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.Codes;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.saimahui.shared.RefusedException;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is a screen of a hall, and what it shows. */
abstract class HallScreensContract {

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private HallScreens screens;

    private ContestView contest;

    private String address;

    @BeforeEach
    void start() {
        contest = evenings.live();
        address = Codes.random(8);
    }

    @Test
    void aBrowserIsAScreenOnceItsCodeIsLetIn() {
        String secret = Codes.token();
        AskingScreen asking = screens.ask(contest, secret, " 左屏 ", address);
        assertThat(asking.name()).isEqualTo("左屏");
        assertThat(screens.find(contest.id(), secret)).isEmpty();
        assertThat(screens.asking(contest.id())).containsExactly(asking);

        assertThat(screens.accept(contest.id(), asking.code())).isEqualTo("左屏");

        ScreenView screen = screens.find(contest.id(), secret).orElseThrow();
        assertThat(screen.name()).isEqualTo("左屏");
        assertThat(screen.pin()).isNull();
        assertThat(screen.silent()).isTrue();
        assertThat(screens.asking(contest.id())).isEmpty();
        assertThat(screens.find(contest.id(), Codes.token())).isEmpty();
        assertThat(contests.get(contest.id()).version()).isEqualTo(contest.version());
    }

    @Test
    void aNameInUseIsRefusedWhenAskedAndWhenLetIn() {
        String first = Codes.token();
        String second = Codes.token();
        String one = screens.ask(contest, first, "Left", address).code();
        String two = screens.ask(contest, second, "left", address).code();
        screens.accept(contest.id(), one);

        assertThatThrownBy(() -> screens.accept(contest.id(), two))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        refused -> assertThat(refused.code()).isEqualTo("SCREEN_NAME_IN_USE"));
        assertThatThrownBy(() -> screens.ask(contest, second, "LEFT", address)).isInstanceOf(ConflictException.class);
        assertThat(screens.of(contest.id())).hasSize(1);

        // Its own name is not in its way.
        String again = screens.ask(contest, first, "LEFT", address).code();
        assertThat(screens.accept(contest.id(), again)).isEqualTo("LEFT");
        assertThat(screens.of(contest.id())).extracting(ScreenView::name).containsExactly("LEFT");
    }

    @Test
    void whatIsNoNameIsRefusedAtItsPlace() {
        for (String bad : List.of(" ", "屏".repeat(HallScreens.LONGEST_NAME + 1), "左\u0007屏")) {
            assertThatThrownBy(() -> screens.ask(contest, Codes.token(), bad, address))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            invalid -> assertThat(invalid.problems().get(0).pointer())
                                    .isEqualTo("/name"));
        }
        assertThat(screens.asking(contest.id())).isEmpty();
    }

    @Test
    void aCodeCountsOnceAndInItsContestOnly() {
        String secret = Codes.token();
        String code = screens.ask(contest, secret, "左屏", address).code();
        ContestView other = evenings.live();
        assertRefused("SCREEN_ASKS_NO_MORE", () -> screens.accept(other.id(), code));

        screens.refuse(contest.id(), code);
        assertRefused("SCREEN_ASKS_NO_MORE", () -> screens.accept(contest.id(), code));
        assertThat(screens.question(contest.id(), secret)).isEmpty();
    }

    @Test
    void noContestNamesAScreenOfAnother() {
        long id = screen("左屏").id();
        ContestView other = evenings.live();
        for (Runnable act : List.<Runnable>of(
                () -> screens.pin(other.id(), id, Pin.MONITOR),
                () -> screens.rename(other.id(), id, "别的"),
                () -> screens.forget(other.id(), id))) {
            assertThatThrownBy(act::run).isInstanceOf(NotFoundException.class);
        }
        assertThat(screens.of(contest.id())).singleElement().satisfies(screen -> {
            assertThat(screen.name()).isEqualTo("左屏");
            assertThat(screen.pin()).isNull();
        });
    }

    @Test
    void aScreenIsPinnedRenamedAndForgotten() {
        ScreenView left = screen("左屏");
        screen("右屏");
        screens.pin(contest.id(), left.id(), Pin.MONITOR);
        assertThat(screens.find(left.id()).orElseThrow().isMonitor()).isTrue();
        assertRefused("SCREEN_NAME_IN_USE", () -> screens.rename(contest.id(), left.id(), "右屏"));
        screens.rename(contest.id(), left.id(), "返看屏");
        assertThat(screens.of(contest.id())).extracting(ScreenView::name).contains("返看屏", "右屏");

        screens.forget(contest.id(), left.id());
        assertThat(screens.find(left.id())).isEmpty();
        assertThat(screens.of(contest.id())).extracting(ScreenView::name).containsExactly("右屏");
    }

    @Test
    void askingIsThrottledByAddressAndByNumber() {
        for (int n = 0; n < AskingScreens.A_MINUTE; n++) {
            screens.ask(contest, Codes.token(), "屏 " + n, address);
        }
        assertRefused("TOO_MANY_SCREENS", () -> screens.ask(contest, Codes.token(), "屏", address));
        for (int n = AskingScreens.A_MINUTE; n < AskingScreens.AT_ONCE; n++) {
            screens.ask(contest, Codes.token(), "屏 " + n, address + "b");
        }
        assertRefused("TOO_MANY_SCREENS", () -> screens.ask(contest, Codes.token(), "屏", address + "b"));
        assertThat(screens.asking(contest.id())).hasSize(AskingScreens.AT_ONCE);
    }

    private ScreenView screen(String name) {
        String secret = Codes.token();
        screens.accept(contest.id(), screens.ask(contest, secret, name, address).code());
        return screens.find(contest.id(), secret).orElseThrow();
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
