package org.saimahui.preflight;

import org.jspecify.annotations.Nullable;

/**
 * One line of the pre-flight, in the reader's language.
 *
 * @param label what was looked at
 * @param mend the page where it is mended, from the root; null for green alone
 */
public record Finding(
        Light light, String label, String text, @Nullable String mend) {}
