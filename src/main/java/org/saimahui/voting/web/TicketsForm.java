package org.saimahui.voting.web;

import org.jspecify.annotations.Nullable;

/** How many tickets to make. @param count as typed, so that what is no number can be shown again */
record TicketsForm(@Nullable String count, @Nullable Long version) {

    static final TicketsForm EMPTY = new TicketsForm("", null);

    /** The number typed; 0, which is refused, where it is none. */
    int number() {
        String typed = count == null ? "" : count.strip();
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
