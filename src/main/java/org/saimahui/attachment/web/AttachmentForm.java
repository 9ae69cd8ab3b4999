package org.saimahui.attachment.web;

import org.jspecify.annotations.Nullable;

/**
 * An attachment as the browser posts it.
 *
 * @param version what the page showed, see {@link org.saimahui.report.Desk#version()}
 * @param id the presenter's row, for the number may belong to somebody else by now
 * @param picture never filled; the file is taken on its own, and what is wrong with it is said at this name
 */
record AttachmentForm(
        @Nullable Long version,
        @Nullable Long id,
        String caption,
        @Nullable String picture) {

    AttachmentForm {
        caption = caption == null ? "" : caption;
    }
}
