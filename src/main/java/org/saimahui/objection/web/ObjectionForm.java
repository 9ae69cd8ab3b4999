package org.saimahui.objection.web;

import org.jspecify.annotations.Nullable;

/** An objection as it is typed. */
record ObjectionForm(
        @Nullable String name,
        @Nullable String contact,
        @Nullable String content) {

    static final ObjectionForm EMPTY = new ObjectionForm("", "", "");

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
