package org.saimahui.preflight;

import org.jspecify.annotations.Nullable;

/**
 * One line of the pre-flight, in the reader's language.
 *
 * @param label what was looked at
 * @param mend the page where it is mended, from the root; null where there is none, and for green
 */
public record Finding(
        Light light, String label, String text, @Nullable String mend) {}
