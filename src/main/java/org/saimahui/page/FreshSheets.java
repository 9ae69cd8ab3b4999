package org.saimahui.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.saimahui.shared.Codes;
import org.saimahui.shared.RefusedException;
import org.springframework.stereotype.Component;

/**
 * Codes that were just made and are stored nowhere, on their way to the page that prints them. They stay in this program's
 * memory alone, for whoever made them: a page that is loaded again, or gone back to, shows them again and makes none anew.
 */
@Component
public class FreshSheets {

    private static final Duration SHOWN = Duration.ofMinutes(15);

    /** So many codes are kept at once, some of the largest sheets that can be made. */
    private static final int MOST = 25_000;

    private final Cache<String, Sheet> sheets;

    FreshSheets(Clock clock) {
        sheets = Caffeine.newBuilder()
                .maximumWeight(MOST)
                .weigher((String id, Sheet sheet) -> 1 + sheet.codes().size())
                .expireAfterWrite(SHOWN)
                // Gone when the time is over, not when somebody comes to look.
                .scheduler(Scheduler.systemScheduler())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    private record Sheet(String page, String who, List<?> codes) {

        @Override
        public String toString() {
            return "Sheet[" + page + "]";
        }
    }

    /**
     * Leads on to the sheet.
     *
     * @param page which shows it, where it is asked with this {@code sheet}
     */
    public String leadTo(String page, Principal who, List<?> codes) {
        String id = Codes.token();
        sheets.put(id, new Sheet(page, who.getName(), List.copyOf(codes)));
        return "redirect:" + page + "?sheet=" + id;
    }

    /** Strikes codes off the sheets of that page that do not hold any more, as where others were made in their place. */
    public <T> void strike(String page, Class<T> type, Predicate<T> over) {
        sheets.asMap()
                .replaceAll((id, sheet) -> sheet.page().equals(page)
                        ? new Sheet(
                                page,
                                sheet.who(),
                                sheet.codes().stream()
                                        .filter(code -> !over.test(type.cast(code)))
                                        .toList())
                        : sheet);
    }

    /** @throws RefusedException {@code SHEET_GONE} where it is too late, or somebody else's */
    public <T> List<T> find(String page, Principal who, String id, Class<T> type) {
        Sheet sheet = sheets.getIfPresent(id);
        if (sheet == null || !sheet.page().equals(page) || !sheet.who().equals(who.getName())) {
            throw new RefusedException(410, "SHEET_GONE");
        }
        return sheet.codes().stream().map(type::cast).toList();
    }
}
