package org.saimahui.voting;

/** Tickets made, and those of them that have cast a ballot. */
public record TicketCounts(long made, long used) {

    public long unused() {
        return made - used;
    }
}
