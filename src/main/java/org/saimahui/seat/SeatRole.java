package org.saimahui.seat;

import java.util.Locale;

/** What the holder of a seat may do, in the order in which seats are listed. */
public enum SeatRole {
    /** Marks presenters. */
    JUDGE,
    /** 监督员: watches that the rule is kept. */
    SUPERVISOR,
    /** 计时员: keeps the time of the talks. */
    TIMEKEEPER,
    /** 主持人: leads through the evening. */
    HOST,
    /** 计分员: types what judges wrote on paper; two seats, each blind to the other. */
    CLERK,
    /** 述职人: looks after the own report. */
    PRESENTER;

    /** Below this path lie the role's own addresses, which no other role opens; a judge's lie in {@code /seat} itself. */
    public String path() {
        return "/seat/" + name().toLowerCase(Locale.ROOT);
    }
}
