package org.saimahui.presenter;

/** Whether a presenter takes part. Only the active count in places, maxima and shares. */
public enum PresenterState {
    ACTIVE,
    WITHDRAWN,
    DISQUALIFIED
}
