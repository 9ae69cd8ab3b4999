package org.saimahui.presenter;

/** A portrait that its presenter has handed in is shown from now on; told in the transaction that approves it. */
public record PortraitApproved(long presenterId, PortraitChange portraits) {}
