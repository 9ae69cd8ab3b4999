package org.saimahui.contest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.shared.InputProblems;
import org.saimahui.shared.NotFoundException;
import org.saimahui.shared.RowLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The scoring rule of a contest: immutable numbered versions, the one in force, and its lock. */
@Service
@Transactional(readOnly = true)
public class RuleService {

    private final ContestRepository contests;

    private final RuleVersions versions;

    private final AuditLog audit;

    private final ApplicationEventPublisher events;

    /** Asked late, for those who guard what they keep may themselves read the rule. */
    private final ObjectProvider<RuleGuard> guards;

    private final RowLock rows;

    RuleService(
            ContestRepository contests,
            RuleVersions versions,
            AuditLog audit,
            ApplicationEventPublisher events,
            ObjectProvider<RuleGuard> guards,
            RowLock rows) {
        this.contests = contests;
        this.versions = versions;
        this.audit = audit;
        this.events = events;
        this.guards = guards;
        this.rows = rows;
    }

    /** The document of the rule in force, JSON. @throws NotFoundException when the contest has none yet */
    public String document(long contestId) {
        return inForce(contestId).document();
    }

    /** The rule in force. @throws NotFoundException when the contest has none yet */
    public ScoringRule rule(long contestId) {
        return inForce(contestId).rule();
    }

    /** SHA-256 of the rule's document, 64 hexadecimal digits. */
    public String fingerprint(long contestId) {
        return inForce(contestId).fingerprint();
    }

    /** All versions, the newest first. */
    public List<RuleVersionView> versions(long contestId) {
        return versions.newestFirst(contest(contestId));
    }

    /** @throws NotFoundException when the contest has no such version */
    public RuleVersionView version(long contestId, int number) {
        return versions.get(contest(contestId), number);
    }

    /**
     * What would no longer fit if this rule came into force, and what an organiser should know; nothing is changed.
     *
     * @param next pointers begin at it
     */
    public void check(long contestId, ScoringRule next, InputProblems refusals, InputProblems warnings) {
        guards.orderedStream().forEach(guard -> guard.check(contestId, next, refusals, warnings));
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
        ScoringRule rule = RuleVersions.parse(document);
        store(locked(contestId), rule, reason);
    }

    /**
     * Puts a changed rule in force as the next version. The same rule again changes nothing.
     *
     * @param expectedVersion the contest's version that the sender saw; null for whatever is current
     * @param reason why; must be given once the contest is live
     * @return whether there is a new version
     * @throws org.saimahui.shared.InvalidInputException naming each mark, seat or ballot that would no longer fit, or
     *     {@code MISSING_FIELD} at {@code /reason}
     * @throws org.saimahui.shared.ConflictException {@code RULE_LOCKED}, {@code CONTEST_CLOSED},
     *     {@code CONTEST_RELEASED}
     */
    @Transactional
    public boolean change(long contestId, @Nullable Long expectedVersion, ScoringRule next, @Nullable String reason) {
        Contest contest = locked(contestId);
        contest.requireOpenRule();
        if (versions.isInForce(contest, next)) {
            return false;
        }
        raise(contest, expectedVersion);
        InputProblems refusals = new InputProblems();
        check(contestId, next, refusals, new InputProblems());
        String why = RuleReason.checked(reason, contest.isLive(), refusals);
        refusals.orThrow();
        store(contest, next, why);
        return true;
    }

    /**
     * Opens a locked rule again in a live contest, with the reason; people are open with it. The next mark locks both.
     *
     * @throws org.saimahui.shared.InvalidInputException {@code MISSING_FIELD} without a reason
     * @throws org.saimahui.shared.ConflictException {@code NOT_LIVE}, {@code RULE_NOT_LOCKED}
     */
    @Transactional
    public void unlock(long contestId, @Nullable Long expectedVersion, @Nullable String reason) {
        InputProblems problems = new InputProblems();
        String why = RuleReason.checked(reason, true, problems);
        problems.orThrow();
        Contest contest = locked(contestId);
        Map<String, Object> before = versions.state(contest);
        raise(contest, expectedVersion);
        contest.unlockRule();
        audit.record(contest.slug(), "RULE_UNLOCKED", "rule", before, versions.state(contest), why);
    }

    /** Locks the rule by hand, as after an unlocking. @throws org.saimahui.shared.ConflictException {@code NOT_LIVE} */
    @Transactional
    public void lockAgain(long contestId, @Nullable Long expectedVersion) {
        Contest contest = locked(contestId);
        contest.requireLive();
        raise(contest, expectedVersion);
        lock(contest);
    }

    /** The first mark of a live contest locks the rule, the people and the running order. In the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long contestId) {
        lock(locked(contestId));
    }

    private void lock(Contest contest) {
        Map<String, Object> before = versions.state(contest);
        if (contest.lockRule()) {
            audit.record(contest.slug(), "RULE_LOCKED", "rule", before, versions.state(contest), null);
            events.publishEvent(new RuleLocked(contest.id()));
        }
    }

    private void store(Contest contest, ScoringRule rule, @Nullable String reason) {
        contest.requireOpenRule();
        Map<String, Object> before = contest.ruleNumber() == 0 ? null : versions.state(contest);
        contest.useRule(versions.add(contest.id(), rule, reason));
        audit.record(contest.slug(), "RULE_SET", "rule", before, versions.state(contest), reason);
    }

    private void raise(Contest contest, @Nullable Long expected) {
        contest.raiseVersion(expected);
        events.publishEvent(new ContestChanged(contest.id()));
    }

    private RuleVersionView inForce(long contestId) {
        Contest contest = contest(contestId);
        return versions.get(contest, contest.ruleNumber());
    }

    private Contest contest(long id) {
        return contests.findById(id).orElseThrow(() -> new NotFoundException("contest " + id));
    }

    private Contest locked(long id) {
        return rows.fresh(contest(id));
    }
}
