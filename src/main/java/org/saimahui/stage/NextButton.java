package org.saimahui.stage;

import org.jspecify.annotations.Nullable;

/**
 * The next step.
 *
 * @param button null where a page comes first
 * @param room that page, below the contest's address; null where a command comes next
 * @param what what it does, in words
 * @param note what one should know before
 */
public record NextButton(
        @Nullable CommandButton button, @Nullable String room, String what, String note) {}
