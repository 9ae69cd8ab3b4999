package org.saimahui.contest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.shared.CanonicalJson;
import org.saimahui.shared.Hashes;
import org.saimahui.shared.NotFoundException;
import org.saimahui.shared.RowLock;
import org.saimahui.shared.StrictJson;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The scoring rule of a contest: immutable numbered versions, the one in force, and its lock. */
@Service
@Transactional(readOnly = true)
public class RuleService {

    private final ContestRepository contests;

    private final RuleVersionRepository versions;

    private final AuditLog audit;

    private final ApplicationEventPublisher events;

    /** Versions are immutable, so what was read once stays right. */
    private final Cache<String, ScoringRule> parsed =
            Caffeine.newBuilder().maximumSize(100).build();

    private final RowLock rows;

    private final Clock clock;

    RuleService(
            ContestRepository contests,
            RuleVersionRepository versions,
            AuditLog audit,
            ApplicationEventPublisher events,
            RowLock rows,
            Clock clock) {
        this.rows = rows;
        this.contests = contests;
        this.versions = versions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The document of the rule in force, JSON. @throws NotFoundException when the contest has none yet */
    public String document(long contestId) {
        return inForce(contestId).document();
    }

    /** The rule in force. @throws NotFoundException when the contest has none yet */
    public ScoringRule rule(long contestId) {
        RuleVersion version = inForce(contestId);
        return parsed.get(version.document(), RuleService::parse);
    }

    /** SHA-256 of the rule's document, 64 hexadecimal digits. */
    public String fingerprint(long contestId) {
        return inForce(contestId).fingerprint();
    }

    /**
     * Makes a new version of the rule and puts it in force. In the caller's transaction.
     *
     * @param document JSON
     * @throws org.saimahui.shared.InvalidInputException with everything that is wrong with the document
     * @throws org.saimahui.shared.ConflictException {@code RULE_LOCKED} once a mark has fixed it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(long contestId, String document, @Nullable String reason) {
        String canonical = CanonicalJson.write(parse(document).toDocument());
        Contest contest = locked(contestId);
        int number = versions.highest(contestId) + 1;
        contest.useRule(number);
        String fingerprint = Hashes.sha256Hex(canonical);
        versions.save(new RuleVersion(
                new RuleVersion.Key(contestId, number),
                canonical,
                fingerprint,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                AuditLog.actor(),
                reason));
        audit.record(
                contest.slug(), "RULE_SET", "rule", null, Map.of("number", number, "fingerprint", fingerprint), reason);
    }

    /** The first mark of a live contest locks the rule, the people and the running order. In the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long contestId) {
        Contest contest = locked(contestId);
        if (contest.lockRule()) {
            audit.record(contest.slug(), "RULE_LOCKED", "rule", null, null, null);
            events.publishEvent(new RuleLocked(contestId));
        }
    }

    private static ScoringRule parse(String document) {
        return ScoringRule.read(StrictJson.parse(document.getBytes(StandardCharsets.UTF_8)));
    }

    private RuleVersion inForce(long contestId) {
        Contest contest = contests.findById(contestId).orElseThrow(() -> new NotFoundException("contest " + contestId));
        return versions.findByKey(new RuleVersion.Key(contestId, contest.ruleNumber()))
                .orElseThrow(() -> new NotFoundException("rule of contest " + contestId));
    }

    private Contest locked(long id) {
        return rows.fresh(contests.findById(id).orElseThrow(() -> new NotFoundException("contest " + id)));
    }
}
