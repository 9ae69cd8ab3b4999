package org.saimahui.rule;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.Actor;
import org.saimahui.contest.ContestView;
import org.saimahui.document.CanonicalJson;
import org.saimahui.document.StrictJson;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.shared.Hashes;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Keeps the versions of rules as canonical documents; one that is stored never changes. */
@Component
class RuleVersions {

    private final RuleVersionRepository versions;

    /** Versions are immutable, so what was read once stays right. */
    private final Cache<String, ScoringRule> parsed =
            Caffeine.newBuilder().maximumSize(100).build();

    private final Clock clock;

    RuleVersions(RuleVersionRepository versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** @throws NotFoundException when there is none of that number */
    RuleVersionView get(ContestView contest, int number) {
        return versions.findById(new RuleVersion.Key(contest.id(), number))
                .map(version -> view(version, contest.ruleNumber()))
                .orElseThrow(() -> new NotFoundException("rule " + number + " of contest " + contest.slug()));
    }

    List<RuleVersionView> newestFirst(ContestView contest) {
        return versions.newestFirst(contest.id()).stream()
                .map(version -> view(version, contest.ruleNumber()))
                .toList();
    }

    /** Whether the rule in force is this one, written the same way. */
    boolean isInForce(ContestView contest, ScoringRule rule) {
        return contest.ruleNumber() > 0
                && get(contest, contest.ruleNumber()).document().equals(canonical(rule));
    }

    /** @return the number of the new version */
    int add(long contestId, ScoringRule rule, @Nullable String reason) {
        String document = canonical(rule);
        int number = versions.highest(contestId) + 1;
        versions.save(new RuleVersion(
                new RuleVersion.Key(contestId, number),
                document,
                Hashes.sha256Hex(document),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Actor.acting().label(),
                reason));
        return number;
    }

    /** What the record keeps: which version is in force, its fingerprint, and whether it is fixed. */
    Map<String, Object> state(ContestView contest) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("number", contest.ruleNumber());
        versions.findById(new RuleVersion.Key(contest.id(), contest.ruleNumber()))
                .ifPresent(version -> state.put("fingerprint", version.fingerprint()));
        state.put("locked", contest.ruleLocked());
        return state;
    }

    static ScoringRule parse(String document) {
        return ScoringRule.readKept(StrictJson.parse(document.getBytes(StandardCharsets.UTF_8)));
    }

    private static String canonical(ScoringRule rule) {
        return CanonicalJson.write(rule.toDocument());
    }

    private RuleVersionView view(RuleVersion version, int inForce) {
        return new RuleVersionView(
                version.number(),
                parsed.get(version.document(), RuleVersions::parse),
                version.document(),
                version.fingerprint(),
                version.createdAt(),
                version.createdBy(),
                version.reason(),
                version.number() == inForce);
    }
}
