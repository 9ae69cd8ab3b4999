package org.saimahui.presenter;

/** A presenter was removed; published inside the transaction. @param presenterId never used again */
public record PresenterRemoved(long contestId, long presenterId) {}
