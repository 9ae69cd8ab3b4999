package org.saimahui.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
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

    private static final int MOST = 50;

    private final Cache<String, Sheet> sheets =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(SHOWN).build();

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

    /** @throws RefusedException {@code SHEET_GONE} where it is too late, or somebody else's */
    public <T> List<T> find(String page, Principal who, String id, Class<T> type) {
        Sheet sheet = sheets.getIfPresent(id);
        if (sheet == null || !sheet.page().equals(page) || !sheet.who().equals(who.getName())) {
            throw new RefusedException(410, "SHEET_GONE");
        }
        return sheet.codes().stream().map(type::cast).toList();
    }
}
