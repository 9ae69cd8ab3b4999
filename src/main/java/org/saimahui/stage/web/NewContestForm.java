package org.saimahui.stage.web;

/** What a new contest needs. */
record NewContestForm(String slug, String title) {

    NewContestForm {
        slug = slug == null ? "" : slug.strip();
        title = title == null ? "" : title;
    }
}
