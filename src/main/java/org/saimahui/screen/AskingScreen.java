package org.saimahui.screen;

import java.time.Instant;

/**
 * A browser that asks to be a screen of the hall.
 *
 * @param name that somebody has typed there
 * @param code shown on it and to the organiser, so that the right one is let in
 */
public record AskingScreen(String name, String code, Instant askedAt) {}
