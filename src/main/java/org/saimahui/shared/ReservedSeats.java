package org.saimahui.shared;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Codes of the seats that are not judges': no judge can have one, in whatever case it is written. */
public final class ReservedSeats {

    /** Of the seats of presenters, which differ by their person only. */
    private static final String PRESENTER = "PRESENTER";

    private static final Set<String> STAFF = Set.of("SUPERVISOR", "TIMEKEEPER", "HOST", "CLERK-1", "CLERK-2");

    private static final Pattern OF_A_PRESENTER = Pattern.compile("P-[0-9]+");

    private ReservedSeats() {}

    /** Whether no judge can have that code. */
    public static boolean includes(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        return STAFF.contains(upper) || OF_A_PRESENTER.matcher(upper).matches();
    }

    /** What a reserved code is called by: itself, or {@code PRESENTER} for all presenters' seats. */
    public static String kind(String reserved) {
        String upper = reserved.toUpperCase(Locale.ROOT);
        return STAFF.contains(upper) ? upper : PRESENTER;
    }
}
