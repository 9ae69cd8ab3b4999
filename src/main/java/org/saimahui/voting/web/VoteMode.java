package org.saimahui.voting.web;

/** What the vote page is for at the moment. */
enum VoteMode {
    /** Not open yet. */
    WAITING,
    /** Choose and cast. */
    FORM,
    /** The own ballot is stored. */
    RECEIPT,
    /** Closed, and this device has cast none. */
    CLOSED
}
