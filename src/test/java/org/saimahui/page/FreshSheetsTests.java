package org.saimahui.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Principal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.shared.RefusedException;
import org.saimahui.support.MovableClock;

/** Codes on their way to paper: for whoever made them, for a quarter of an hour, as long as they hold. */
class FreshSheetsTests {

    private static final String PAGE = "/organise/jia/tickets";

    private final MovableClock clock = new MovableClock();

    private final FreshSheets sheets = new FreshSheets(clock);

    private final Principal maker = () -> "organiser";

    private final String id =
            sheets.leadTo(PAGE, maker, List.of("AAAA", "BBBB")).replaceAll(".*sheet=", "");

    @Test
    void theyAreShownAgainForAQuarterOfAnHour() {
        clock.advance(Duration.ofMinutes(14));
        assertThat(sheets.find(PAGE, maker, id, String.class)).containsExactly("AAAA", "BBBB");
        clock.advance(Duration.ofMinutes(2));
        assertGone(PAGE, maker);
    }

    @Test
    void nobodyElseAndNoOtherPageGetsThem() {
        assertGone(PAGE, () -> "somebody");
        assertGone("/organise/yi/tickets", maker);
    }

    @Test
    void whatHoldsNoMoreIsStruckOffThatPageAlone() {
        sheets.strike("/organise/yi/tickets", String.class, code -> true);
        sheets.strike(PAGE, String.class, "AAAA"::equals);

        assertThat(sheets.find(PAGE, maker, id, String.class)).containsExactly("BBBB");
    }

    private void assertGone(String page, Principal who) {
        assertThatThrownBy(() -> sheets.find(page, who, id, String.class))
                .isInstanceOfSatisfying(
                        RefusedException.class, gone -> assertThat(gone.code()).isEqualTo("SHEET_GONE"));
    }
}
