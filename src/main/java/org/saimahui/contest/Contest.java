package org.saimahui.contest;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.Codes;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.StaleVersionException;
import org.springframework.util.Assert;

/** One evening. Whether a command may change its state says the command's handler; here that is only asserted. */
@Entity
class Contest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug = "";

    private String title = "";

    private String campaign = "";

    private String host = "";

    private String venue = "";

    private @Nullable LocalDateTime startsAt;

    private String zone = "";

    @Enumerated(EnumType.STRING)
    private ContestState state = ContestState.DRAFT;

    private boolean published;

    private boolean rehearsal;

    @Enumerated(EnumType.STRING)
    private VoteAccess voteAccess = VoteAccess.OPEN;

    private boolean ballotsMayChange;

    private boolean adjustmentsNeedTwo;

    private String secret = "";

    private long version;

    private @Nullable Integer onStage;

    private int ruleNumber;

    private boolean ruleLocked;

    private boolean orderFixed;

    private boolean called;

    @Convert(converter = EveningSettingsConverter.class)
    private EveningSettings settings = EveningSettings.DEFAULTS;

    private Instant createdAt = Instant.EPOCH;

    private @Nullable Instant closedAt;

    private @Nullable Instant releasedAt;

    private boolean correcting;

    private @Nullable Instant archivedAt;

    protected Contest() {}

    Contest(String slug, ContestFacts facts, boolean rehearsal, Instant now) {
        this.slug = slug;
        this.rehearsal = rehearsal;
        this.secret = Codes.token();
        this.version = 1;
        this.createdAt = now;
        edit(facts);
    }

    long id() {
        return id == null ? 0 : id;
    }

    void edit(ContestFacts facts) {
        requireNotReleased();
        this.title = facts.title();
        this.campaign = facts.campaign();
        this.host = facts.host();
        this.venue = facts.venue();
        this.startsAt = facts.startsAt();
        this.zone = facts.zone();
        this.voteAccess = facts.voteAccess();
        this.ballotsMayChange = facts.ballotsMayChange();
        this.adjustmentsNeedTwo = facts.adjustmentsNeedTwo();
    }

    /** Raises the version if it is still the expected one; null takes whatever is current. Never of an archived one. */
    long raiseVersion(@Nullable Long expected) {
        if (archivedAt != null) {
            throw new ConflictException("CONTEST_ARCHIVED");
        }
        return raise(expected);
    }

    private long raise(@Nullable Long expected) {
        if (expected != null && expected != version) {
            throw new StaleVersionException(version, state.name());
        }
        return ++version;
    }

    /** Puts it away, or takes it out again. A rehearsal is deleted instead. */
    void archive(@Nullable Long expected, @Nullable Instant at) {
        if (rehearsal) {
            throw new ConflictException("IS_REHEARSAL_HERE");
        }
        if (state == ContestState.LIVE) {
            throw new ConflictException("NOT_WHILE_LIVE");
        }
        raise(expected);
        archivedAt = at;
    }

    /** A released result is never deleted, and nobody deletes an evening that runs; a rehearsal goes at any time. */
    void checkDeletable() {
        if (state == ContestState.RELEASED) {
            throw new ConflictException("CONTEST_RELEASED");
        }
        if (state == ContestState.LIVE && !rehearsal) {
            throw new ConflictException("NOT_WHILE_LIVE");
        }
    }

    void publish(boolean yes) {
        assertState(yes || state == ContestState.DRAFT);
        published = yes;
    }

    void goLive() {
        assertState(state == ContestState.DRAFT);
        state = ContestState.LIVE;
        published = true;
    }

    void close(Instant now) {
        assertState(state == ContestState.LIVE);
        state = ContestState.CLOSED;
        closedAt = now;
    }

    void reopen() {
        assertState(state == ContestState.CLOSED);
        state = ContestState.LIVE;
        closedAt = null;
    }

    void release(Instant now) {
        assertState((state == ContestState.CLOSED || correcting) && !rehearsal);
        state = ContestState.RELEASED;
        correcting = false;
        releasedAt = now;
    }

    void correct() {
        assertState(state == ContestState.RELEASED && !correcting);
        correcting = true;
    }

    void uncorrect() {
        assertState(correcting);
        correcting = false;
    }

    void settle(EveningSettings wanted) {
        requireNotReleased();
        settings = wanted;
    }

    private void requireNotReleased() {
        if (state == ContestState.RELEASED) {
            throw new ConflictException(toView().releasedProblem());
        }
    }

    void putOnStage(@Nullable Integer number) {
        onStage = number;
        orderFixed |= number != null;
        called |= number != null;
    }

    /** Whether another rule may be put in force now. @throws ConflictException why not */
    void requireOpenRule() {
        if (archivedAt != null) {
            throw new ConflictException("CONTEST_ARCHIVED");
        }
        switch (state) {
            case RELEASED -> throw new ConflictException("CONTEST_RELEASED");
            case CLOSED -> throw new ConflictException("CONTEST_CLOSED");
            default -> {
                if (ruleLocked) {
                    throw new ConflictException("RULE_LOCKED");
                }
            }
        }
    }

    void useRule(int number) {
        requireOpenRule();
        ruleNumber = number;
    }

    void lockRule() {
        ruleLocked = true;
        orderFixed = true;
        called = true;
    }

    void unlockRule() {
        require(ContestState.LIVE, "NOT_LIVE");
        if (!ruleLocked) {
            throw new ConflictException("RULE_NOT_LOCKED");
        }
        ruleLocked = false;
    }

    void requireLive() {
        require(ContestState.LIVE, "NOT_LIVE");
    }

    void fixOrder() {
        orderFixed = true;
    }

    /** Takes over the state an imported file names. */
    void restore(ContestState imported, boolean isPublished, Instant now) {
        state = imported;
        published = isPublished;
        closedAt = imported == ContestState.CLOSED || imported == ContestState.RELEASED ? now : null;
        releasedAt = imported == ContestState.RELEASED ? now : null;
    }

    String slug() {
        return slug;
    }

    String secret() {
        return secret;
    }

    private void assertState(boolean leadsOn) {
        Assert.state(leadsOn, () -> "contest " + slug + " is " + state);
    }

    private void require(ContestState wanted, String code) {
        if (state != wanted) {
            throw new ConflictException(code, state.name());
        }
    }

    ContestView toView() {
        return new ContestView(
                id(),
                slug,
                facts(),
                settings,
                new ContestView.Course(state, published, correcting, onStage),
                new ContestView.Fixed(ruleNumber, ruleLocked, orderFixed, called),
                new ContestView.Dates(createdAt, closedAt, releasedAt, archivedAt),
                rehearsal,
                version);
    }

    private ContestFacts facts() {
        return new ContestFacts(
                title, campaign, host, venue, startsAt, zone, voteAccess, ballotsMayChange, adjustmentsNeedTwo);
    }
}
