package org.saimahui.judging;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Set;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.Text;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.ReservedSeats;

/** What a seat must look like and when seats may change; one answer for the form and for the import. */
final class JudgeGuard {

    private JudgeGuard() {}

    /** The code as it is stored: full-width letters and digits become plain ones. */
    static String code(JudgeFacts facts) {
        return Normalizer.normalize(facts.code(), Normalizer.Form.NFKC).strip();
    }

    /** @throws org.saimahui.document.InvalidInputException naming each bad field */
    static JudgeFacts checked(JudgeFacts facts, Set<String> panels) {
        Text text = new Text();
        JudgeFacts checked = new JudgeFacts(
                text.line("/code", code(facts), 64, true),
                text.line("/name", facts.name(), Text.NAME, false),
                text.line("/organisation", facts.organisation(), Text.NAME, false),
                text.line("/panel", facts.panel(), Text.NAME, true),
                facts.chief());
        if (!panels.contains(checked.panel())) {
            text.reject("UNKNOWN_PANEL", "/panel");
        }
        text.orThrow();
        return checked;
    }

    /** A new seat's code is none of the staff's. @throws InvalidInputException {@code SEAT_RESERVED} */
    static void requireFree(String code) {
        if (ReservedSeats.includes(code)) {
            throw InvalidInputException.of("SEAT_RESERVED", "/code", code);
        }
    }

    /** @throws InvalidInputException {@code SECOND_CHIEF} when another of these seats is the chief's already */
    static void requireOneChief(JudgeFacts facts, Collection<Judge> seats) {
        if (facts.chief()) {
            seats.stream()
                    .filter(seat -> seat.isChief() && !seat.code().equals(facts.code()))
                    .findFirst()
                    .ifPresent(chief -> {
                        throw InvalidInputException.of("SECOND_CHIEF", "/chief", chief.code());
                    });
        }
    }

    static void requireOpenPanel(ContestView contest) {
        requireNotReleased(contest);
        if (contest.ruleLocked() || contest.state() == ContestState.CLOSED) {
            throw new ConflictException("PEOPLE_FIXED");
        }
    }

    /** The person may change until release, the panel until the first mark. */
    static void requireEditable(ContestView contest, String panelBefore, String panel) {
        requireNotReleased(contest);
        if (contest.ruleLocked() && !panelBefore.equals(panel)) {
            throw new ConflictException("PEOPLE_FIXED");
        }
    }

    static void requireNotReleased(ContestView contest) {
        if (contest.isSettled()) {
            throw new ConflictException("CONTEST_RELEASED");
        }
    }
}
