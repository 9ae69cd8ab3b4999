package org.saimahui.judging;

/**
 * That a card is stored, without its marks.
 *
 * @param version the newest one; 0 for none
 * @param counts false where there is none, or where it is void
 * @param source of the newest version
 */
public record StoredCard(int version, boolean counts, CardSource source) {

    static final StoredCard NONE = new StoredCard(0, false, CardSource.SEAT);
}
