package org.saimahui.rule.web;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.rule.RuleChanges;
import org.saimahui.rule.RuleNote;
import org.saimahui.rule.RuleService;
import org.saimahui.rule.RuleText;
import org.saimahui.rule.RuleVersionView;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.shared.Hashes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lays versions of a rule out for reading: in words, with who, when, why, and what differs from the one before. */
@Component
class RulePages {

    private final RuleService rules;

    private final RuleText text;

    private final RuleChanges changes;

    private final ObjectProvider<RuleNote> notes;

    RulePages(RuleService rules, RuleText text, RuleChanges changes, ObjectProvider<RuleNote> notes) {
        this.rules = rules;
        this.text = text;
        this.changes = changes;
        this.notes = notes;
    }

    /**
     * One version as a page shows it.
     *
     * @param fingerprint in groups of four
     * @param at in the contest's zone
     * @param before number of the version before; null for the first
     */
    record VersionPage(
            int number,
            ScoringRule rule,
            List<String> sentences,
            String fingerprint,
            ZonedDateTime at,
            String by,
            @Nullable String reason,
            boolean inForce,
            @Nullable Integer before,
            List<RuleChanges.Change> changes) {}

    Optional<VersionPage> inForce(ContestView contest, Locale locale) {
        return contest.ruleNumber() == 0
                ? Optional.empty()
                : Optional.of(version(contest, contest.ruleNumber(), locale));
    }

    /** @throws org.saimahui.shared.NotFoundException when the contest has no such version */
    VersionPage version(ContestView contest, int number, Locale locale) {
        RuleVersionView version = rules.version(contest.id(), number);
        RuleVersionView before = rules.versions(contest.id()).stream()
                .filter(v -> v.number() < number)
                .findFirst()
                .orElse(null);
        return page(contest, version, before, locale);
    }

    /** All versions, the newest first. */
    List<VersionPage> history(ContestView contest, Locale locale) {
        List<RuleVersionView> versions = rules.versions(contest.id());
        List<VersionPage> pages = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            RuleVersionView before = i + 1 < versions.size() ? versions.get(i + 1) : null;
            pages.add(page(contest, versions.get(i), before, locale));
        }
        return pages;
    }

    /** The rule in force with what changes the sum beside it; an old version as it was written. */
    private List<String> sentences(ContestView contest, RuleVersionView version, Locale locale) {
        List<String> sentences = new ArrayList<>(text.of(version.rule(), locale));
        if (version.inForce()) {
            notes.orderedStream().forEach(note -> sentences.addAll(note.of(contest.id(), version.rule(), locale)));
        }
        return sentences;
    }

    private VersionPage page(
            ContestView contest, RuleVersionView version, @Nullable RuleVersionView before, Locale locale) {
        return new VersionPage(
                version.number(),
                version.rule(),
                sentences(contest, version, locale),
                Hashes.spelled(version.fingerprint()),
                version.at().atZone(contest.zone()),
                version.by(),
                version.reason(),
                version.inForce(),
                before == null ? null : before.number(),
                before == null ? List.of() : changes.between(before.rule(), version.rule(), locale));
    }
}
