package org.saimahui.presenter;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.ConflictException;
import org.springframework.util.Assert;

/**
 * One who stands on stage. Whether a command may be given says its handler alone, in words; here the steps of a turn are only
 * asserted, so that a fault in the program stores nothing.
 */
@Entity
class Presenter {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    private int number;

    private String name = "";

    private String organisation = "";

    private String position = "";

    private String pronunciation = "";

    @Enumerated(EnumType.STRING)
    private PresenterState state = PresenterState.ACTIVE;

    @Enumerated(EnumType.STRING)
    private Turn turn = Turn.WAITING;

    private int runningPosition;

    @Enumerated(EnumType.STRING)
    private Attendance attendance = Attendance.EXPECTED;

    private @Nullable String movedBecause;

    private @Nullable String repeatedBecause;

    private @Nullable Instant markingSince;

    @Convert(converter = CoefficientsConverter.class)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private Map<String, String> coefficients = Map.of();

    private @Nullable String objective;

    private @Nullable String portrait;

    private @Nullable String portraitBefore;

    private @Nullable String portraitOffered;

    protected Presenter() {}

    Presenter(long contestId, int number, PresenterFacts facts) {
        this.contestId = contestId;
        this.number = number;
        this.runningPosition = number;
        edit(facts);
    }

    void edit(PresenterFacts facts) {
        name = facts.name();
        organisation = facts.organisation();
        position = facts.position();
    }

    /** @param spoken how the name is spoken; empty for what is proposed */
    void pronounce(String spoken) {
        pronunciation = spoken;
    }

    String pronunciation() {
        return pronunciation;
    }

    /** With another number the place in running order is as the number again. */
    void renumber(int newNumber) {
        number = newNumber;
        runningPosition = newNumber;
    }

    int number() {
        return number;
    }

    long contestId() {
        return contestId;
    }

    /** Leaves the contest. Not while on stage. */
    void leave(PresenterState how) {
        if (!isActive()) {
            throw new ConflictException("NOT_ACTIVE", number, name);
        }
        if (turn == Turn.CALLED || turn == Turn.MARKING) {
            throw new ConflictException("ON_STAGE", number, name);
        }
        state = how;
    }

    /** Leaves the contest from wherever the turn stands; who was on stage is off it. */
    void leaveStage() {
        assertStep(isActive());
        state = PresenterState.WITHDRAWN;
        turn = turn == Turn.CLOSED ? Turn.CLOSED : Turn.WAITING;
    }

    /** CLOSED back to CALLED: the talk is held once more. */
    void repeat(String reason) {
        assertStep(isActive() && turn == Turn.CLOSED);
        turn = Turn.CALLED;
        repeatedBecause = reason;
    }

    void reinstate() {
        if (state == PresenterState.ACTIVE) {
            throw new ConflictException("ALREADY_ACTIVE", number, name);
        }
        state = PresenterState.ACTIVE;
    }

    void call() {
        assertStep(isActive() && turn == Turn.WAITING);
        turn = Turn.CALLED;
        attendance = Attendance.HERE;
    }

    /** What the stage manager says, as long as it matters. */
    void attend(Attendance word) {
        assertStep(isActive() && turn == Turn.WAITING);
        attendance = word;
    }

    /** From WAITING or CALLED to wait behind everybody, once. @param last a position behind all others */
    void moveToEnd(int last, String reason) {
        assertStep(isActive() && (turn == Turn.WAITING || turn == Turn.CALLED) && movedBecause == null);
        turn = Turn.WAITING;
        runningPosition = last;
        movedBecause = reason;
    }

    /** Back from CALLED to WAITING: the wrong person was called. */
    void sendBack() {
        assertStep(turn == Turn.CALLED);
        turn = Turn.WAITING;
    }

    void openMarking(Instant now) {
        assertStep(isActive() && turn != Turn.MARKING);
        turn = Turn.MARKING;
        markingSince = now;
    }

    void closeMarking() {
        assertStep(turn == Turn.MARKING);
        turn = Turn.CLOSED;
    }

    /** Takes over what an imported file says. */
    void restore(PresenterState importedState, Turn importedTurn, int importedPosition, ScoringInput input) {
        runningPosition = importedPosition;
        state = importedState;
        turn = importedTurn;
        coefficients = input.coefficients();
        objective = input.objective();
    }

    /** @param score decimal text, or null: then the figures count */
    void giveObjective(@Nullable String score) {
        objective = score;
    }

    /** @param factors decimal text by criterion code; 1 where none is named */
    void multiply(Map<String, String> factors) {
        coefficients = Map.copyOf(factors);
    }

    /** Shows another portrait, null for none, and remembers the one it takes the place of. */
    void showPortrait(@Nullable String hash) {
        if (!Objects.equals(hash, portrait)) {
            portraitBefore = portrait;
            portrait = hash;
        }
    }

    /** Keeps a portrait beside the one that is shown, null for none, until somebody says yes to it. */
    void offerPortrait(@Nullable String hash) {
        portraitOffered = hash;
    }

    /** Shows what was offered, which is no offer any more. */
    void showOffered() {
        showPortrait(portraitOffered);
        portraitOffered = null;
    }

    PortraitChange portraits() {
        return new PortraitChange(portrait, portraitBefore, portraitOffered);
    }

    private boolean isActive() {
        return state == PresenterState.ACTIVE;
    }

    private void assertStep(boolean leadsOn) {
        Assert.state(leadsOn, () -> "presenter " + number + " is " + state + " and " + turn);
    }

    int runningPosition() {
        return runningPosition;
    }

    PresenterFacts facts() {
        return new PresenterFacts(name, organisation, position);
    }

    ScoringInput scoringInput() {
        return new ScoringInput(coefficients, objective);
    }

    PresenterView toView() {
        return new PresenterView(
                id == null ? 0 : id,
                contestId,
                number,
                name,
                organisation,
                position,
                state,
                turn,
                portrait,
                portraitOffered,
                new Slot(runningPosition, attendance, movedBecause, repeatedBecause, markingSince));
    }
}
