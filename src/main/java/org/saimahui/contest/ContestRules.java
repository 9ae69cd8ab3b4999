package org.saimahui.contest;

import org.saimahui.shared.ConflictException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the keeper of rules may do with a contest: put a version in force, fix it, open it again. Every call is made in
 * the caller's transaction and under the contest's row lock.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ContestRules {

    private final ContestRows rows;

    ContestRules(ContestRows rows) {
        this.rows = rows;
    }

    /** The contest as it stands now, locked until the transaction ends. @throws NotFoundException when there is none */
    public ContestView lock(long id) {
        return locked(id).toView();
    }

    /** @throws ConflictException {@code RULE_LOCKED}, {@code CONTEST_CLOSED}, {@code CONTEST_RELEASED}, {@code CONTEST_ARCHIVED} */
    public void requireOpen(long id) {
        locked(id).requireOpenRule();
    }

    /** @throws ConflictException {@code NOT_LIVE} */
    public void requireLive(long id) {
        locked(id).requireLive();
    }

    /** Puts a version in force. @throws ConflictException as {@link #requireOpen} */
    public ContestView use(long id, int number) {
        Contest contest = locked(id);
        contest.useRule(number);
        return contest.toView();
    }

    /** Fixes the rule, the people and the running order; nothing happens when they are fixed. */
    public ContestView fix(long id) {
        Contest contest = locked(id);
        contest.lockRule();
        return contest.toView();
    }

    /** Opens a fixed rule again. @throws ConflictException {@code NOT_LIVE}, {@code RULE_NOT_LOCKED} */
    public ContestView open(long id) {
        Contest contest = locked(id);
        contest.unlockRule();
        return contest.toView();
    }

    private Contest locked(long id) {
        return rows.locked(id);
    }
}
