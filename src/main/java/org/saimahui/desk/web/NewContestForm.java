package org.saimahui.desk.web;

import org.saimahui.contest.VoteAccess;

/** What a new contest needs. By its first rule the audience has weight, so votes are by ticket unless somebody wants it otherwise. */
record NewContestForm(String slug, String title, VoteAccess voteAccess) {

    NewContestForm {
        slug = slug == null ? "" : slug.strip();
        title = title == null ? "" : title;
        voteAccess = voteAccess == null ? VoteAccess.TICKET : voteAccess;
    }

    static NewContestForm empty() {
        return new NewContestForm("", "", VoteAccess.TICKET);
    }
}
