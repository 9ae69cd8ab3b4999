package org.saimahui.seat;

/** A seat that was held in a browser logged in with an organiser's account; for the public too. */
public record SharedBrowserView(String seat, String organiser) {}
