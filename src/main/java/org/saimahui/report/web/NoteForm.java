package org.saimahui.report.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A report goes back with a note. */
record NoteForm(@Nullable Long version, @Nullable Long id, String note) {

    NoteForm(@Nullable Long version, @Nullable Long id, @Nullable String note) {
        this.version = version;
        this.id = id;
        this.note = Objects.requireNonNullElse(note, "");
    }
}
