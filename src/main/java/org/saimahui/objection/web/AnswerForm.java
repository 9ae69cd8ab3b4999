package org.saimahui.objection.web;

import org.jspecify.annotations.Nullable;

/** An answer as it is typed. @param id of the objection */
record AnswerForm(@Nullable Long id, @Nullable String answer) {

    static final AnswerForm EMPTY = new AnswerForm(null, "");

    /** Whether what is typed belongs to that objection. */
    public boolean isAbout(long objection) {
        return id != null && id == objection;
    }
}
