package org.saimahui.judging.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.judging.JudgeView;

/**
 * A seat as the organiser types it.
 *
 * @param near the name of which the writer was told already that somebody on another seat is much alike
 */
record JudgeForm(
        @Nullable Long version,
        String code,
        String name,
        String organisation,
        String panel,
        Boolean chief,
        String reason,
        String near) {

    JudgeForm(
            @Nullable Long version,
            @Nullable String code,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String panel,
            @Nullable Boolean chief,
            @Nullable String reason,
            @Nullable String near) {
        this.version = version;
        this.code = text(code);
        this.name = text(name);
        this.organisation = text(organisation);
        this.panel = text(panel);
        this.chief = chief != null && chief;
        this.reason = text(reason);
        this.near = text(near);
    }

    /** An empty form that proposes the next free code. */
    static JudgeForm next(long version, java.util.List<JudgeView> judges, @Nullable String panel) {
        int number = judges.size() + 1;
        java.util.Set<String> taken = judges.stream().map(JudgeView::code).collect(java.util.stream.Collectors.toSet());
        String letter = !taken.isEmpty() && taken.stream().allMatch(code -> code.matches("[0-9]+")) ? "" : "J";
        while (taken.contains(letter + number)) {
            number++;
        }
        return new JudgeForm(version, letter + number, "", "", panel, false, "", "");
    }

    static JudgeForm of(long version, JudgeView judge) {
        return new JudgeForm(
                version, judge.code(), judge.name(), judge.organisation(), judge.panel(), judge.chief(), "", "");
    }

    /** Whom to ask about before this is stored: once for each name. @param namesake who is much alike */
    Optional<JudgeView> asks(Optional<JudgeView> namesake) {
        return namesake.filter(alike -> !name.equals(near));
    }

    JudgeFacts toFacts() {
        return new JudgeFacts(code, name, organisation, panel, chief);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
