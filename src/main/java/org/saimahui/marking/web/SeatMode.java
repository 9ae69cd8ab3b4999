package org.saimahui.marking.web;

/** What a judge's page shows now. */
enum SeatMode {
    /** Nobody is on stage. */
    WAITING,
    /** Somebody talks: drafts may be made. */
    CALLED,
    /** Marks are taken and the own card is not in yet, or is being changed. */
    MARKING,
    /** The own card is in; marking is still open. */
    SENT,
    /** Marking of the last presenter is over. */
    CLOSED,
    /** The judge does not mark the one on stage. */
    RECUSED,
    /** The contest is closed. */
    OVER;

    public boolean isEditing() {
        return this == CALLED || this == MARKING;
    }
}
