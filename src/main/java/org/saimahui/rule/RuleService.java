package org.saimahui.rule;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestRules;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.SecondPerson;
import org.saimahui.document.InputProblems;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.TimePenalty;
import org.saimahui.shared.GrantNeededException;
import org.saimahui.shared.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The scoring rule of a contest: immutable numbered versions, the one in force, and its lock. */
@Service
@Transactional(readOnly = true)
public class RuleService {

    /** The act's word in the record. */
    public static final String UNLOCKED = "RULE_UNLOCKED";

    private final ContestService contests;

    private final ContestRules contestRules;

    private final RuleVersions versions;

    private final AuditLog audit;

    private final ApplicationEventPublisher events;

    /** Asked late, for those who guard what they keep may themselves read the rule. */
    private final ObjectProvider<RuleGuard> guards;

    private final ObjectProvider<SecondPerson> second;

    RuleService(
            ContestService contests,
            ContestRules contestRules,
            RuleVersions versions,
            AuditLog audit,
            ApplicationEventPublisher events,
            ObjectProvider<SecondPerson> second,
            ObjectProvider<RuleGuard> guards) {
        this.contests = contests;
        this.second = second;
        this.contestRules = contestRules;
        this.versions = versions;
        this.audit = audit;
        this.events = events;
        this.guards = guards;
    }

    /** The document of the rule in force, JSON. @throws NotFoundException when the contest has none yet */
    public String document(long contestId) {
        return inForce(contestId).document();
    }

    /** The rule in force. @throws NotFoundException when the contest has none yet */
    public ScoringRule rule(long contestId) {
        return inForce(contestId).rule();
    }

    /** How long one may talk. */
    public TalkTime talkTime(ContestView contest) {
        TimePenalty ladder =
                contest.ruleNumber() == 0 ? null : rule(contest.id()).timePenalty();
        return TalkTime.of(contest.settings(), ladder);
    }

    /** SHA-256 of the rule's document, 64 hexadecimal digits. */
    public String fingerprint(long contestId) {
        return inForce(contestId).fingerprint();
    }

    /** All versions, the newest first. */
    public List<RuleVersionView> versions(long contestId) {
        return versions.newestFirst(contests.get(contestId));
    }

    /** @throws NotFoundException when the contest has no such version */
    public RuleVersionView version(long contestId, int number) {
        return versions.get(contests.get(contestId), number);
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
     * @throws org.saimahui.document.InvalidInputException with everything that is wrong with the document
     * @throws org.saimahui.shared.ConflictException {@code RULE_LOCKED} once a mark has fixed it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(long contestId, String document, @Nullable String reason) {
        ScoringRule rule = RuleVersions.parse(document);
        store(contestRules.lock(contestId), rule, reason);
    }

    /**
     * Puts a changed rule in force as the next version. The same rule again changes nothing.
     *
     * @param expectedVersion the contest's version that the sender saw; null for whatever is current
     * @param reason why; must be given once the contest is live
     * @return whether there is a new version
     * @throws org.saimahui.document.InvalidInputException naming each mark, seat or ballot that would no longer fit, or
     *     {@code MISSING_FIELD} at {@code /reason}
     * @throws org.saimahui.shared.ConflictException {@code RULE_LOCKED}, {@code CONTEST_CLOSED},
     *     {@code CONTEST_RELEASED}
     */
    @Transactional
    public boolean change(long contestId, @Nullable Long expectedVersion, ScoringRule next, @Nullable String reason) {
        ContestView contest = contestRules.lock(contestId);
        contestRules.requireOpen(contestId);
        if (versions.isInForce(contest, next)) {
            return false;
        }
        contests.raiseVersion(contestId, expectedVersion);
        InputProblems refusals = new InputProblems();
        check(contestId, next, refusals, new InputProblems());
        String why = RuleReason.checked(reason, contest.state() == ContestState.LIVE, refusals);
        refusals.orThrow();
        store(contest, next, why);
        return true;
    }

    /**
     * Opens a locked rule again in a live contest, with the reason; people are open with it. The next mark locks both.
     *
     * @throws org.saimahui.document.InvalidInputException {@code MISSING_FIELD} without a reason
     * @throws org.saimahui.shared.ConflictException {@code NOT_LIVE}, {@code RULE_NOT_LOCKED}
     * @throws GrantNeededException where a supervisor has to agree first
     */
    @Transactional(noRollbackFor = GrantNeededException.class)
    public void unlock(long contestId, @Nullable Long expectedVersion, @Nullable String reason) {
        InputProblems problems = new InputProblems();
        String why = RuleReason.checked(reason, true, problems);
        problems.orThrow();
        ContestView before = contestRules.lock(contestId);
        contests.raiseVersion(contestId, expectedVersion);
        if (before.ruleLocked() && before.state() == ContestState.LIVE) {
            second.getObject().require(contestId, UNLOCKED, Map.of(), why);
        }
        ContestView after = contestRules.open(contestId);
        audit.record(after.slug(), UNLOCKED, Subject.RULE, versions.state(before), versions.state(after), why);
    }

    /** Locks the rule by hand, as after an unlocking. @throws org.saimahui.shared.ConflictException {@code NOT_LIVE} */
    @Transactional
    public void lockAgain(long contestId, @Nullable Long expectedVersion) {
        contestRules.requireLive(contestId);
        contests.raiseVersion(contestId, expectedVersion);
        lock(contestId);
    }

    /** The first mark of a live contest locks the rule, the people and the running order. In the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long contestId) {
        ContestView before = contestRules.lock(contestId);
        if (!before.ruleLocked()) {
            ContestView after = contestRules.fix(contestId);
            audit.record(
                    after.slug(), "RULE_LOCKED", Subject.RULE, versions.state(before), versions.state(after), null);
            events.publishEvent(new RuleLocked(contestId));
        }
    }

    private void store(ContestView contest, ScoringRule rule, @Nullable String reason) {
        contestRules.requireOpen(contest.id());
        Map<String, Object> before = contest.ruleNumber() == 0 ? null : versions.state(contest);
        ContestView after = contestRules.use(contest.id(), versions.add(contest.id(), rule, reason));
        audit.record(contest.slug(), "RULE_SET", Subject.RULE, before, versions.state(after), reason);
    }

    private RuleVersionView inForce(long contestId) {
        ContestView contest = contests.get(contestId);
        return versions.get(contest, contest.ruleNumber());
    }
}
