package org.saimahui.screen.web;

import java.util.Map;

/**
 * What a screen shows.
 *
 * @param template that has it as fragment {@code scene}
 * @param version grows with whatever any screen shows
 * @param air version of what is on air; only screens that were let in are told
 * @param held whether this screen keeps the picture that it has
 */
record Picture(String template, long version, long air, boolean held, Map<String, Object> model) {}
