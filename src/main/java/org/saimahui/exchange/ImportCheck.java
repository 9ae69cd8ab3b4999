package org.saimahui.exchange;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.document.InputProblems;
import org.saimahui.document.Text;
import org.saimahui.report.Claim;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.ReportDraft;
import org.saimahui.report.ReportText;
import org.saimahui.shared.Characters;
import org.saimahui.shared.ReservedSeats;

/**
 * What the rooms ask of a contest they keep, beyond what the engine needs to count one: titles and names that can be
 * shown, codes and reasons that fit. Told with the places of the file, all at once, before anything is written.
 */
final class ImportCheck {

    private static final int SEAT = 64;

    private static final int UNIT = 50;

    private static final int SCOPE = 100;

    private static final int REASON = 500;

    private static final int COMMENT = 2_000;

    private static final Pattern METRIC = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final InputProblems problems;

    /** A file that was released stays as it was signed, with what nobody sees in it. */
    private boolean signed;

    /** Seat of the chief judge, as soon as one is found. */
    private @Nullable String chief;

    ImportCheck(InputProblems problems) {
        this.problems = problems;
    }

    void run(ContestFile file) {
        signed = file.contest().state() == ContestState.RELEASED;
        line("/contest/title", file.contest().facts().title(), Text.NAME, true);
        line("/contest/campaign", file.contest().facts().campaign(), Text.NAME, false);
        line("/contest/host", file.contest().facts().host(), Text.NAME, false);
        line("/contest/venue", file.contest().facts().venue(), Text.NAME, false);
        each("/presenters", file.presenters(), this::person);
        each("/judges", file.judges(), this::seat);
        each("/scorecards", file.scorecards(), (at, card) -> lines(at + "/comment", card.comment(), COMMENT));
        each("/adjustments", file.adjustments(), (at, points) -> {
            lines(at + "/reason", points.reason(), REASON);
            line(at + "/proposedBy", points.proposedBy(), Text.NAME, false);
            line(at + "/approvedBy", points.approvedBy(), Text.NAME, false);
        });
        each("/decisions", file.decisions(), (at, tie) -> {
            lines(at + "/reason", tie.reason(), REASON);
            notLonger(at + "/presenters", tie.presenters().toString().length(), REASON);
        });
    }

    private void person(String at, ContestFile.Person person) {
        line(at + "/name", person.name(), Text.NAME, false);
        line(at + "/organisation", person.organisation(), Text.NAME, false);
        line(at + "/position", person.position(), Text.NAME, false);
        ReportDraft report = person.report();
        if (report != null) {
            line(at + "/report/title", report.text().title(), Text.NAME, false);
            lines(at + "/report/story", report.text().story(), Text.LONG);
            lines(at + "/report/innovation", report.text().innovation(), Text.LONG);
            lines(at + "/report/figures", report.text().figures(), Text.LONG);
            lines(at + "/report/reflection", report.text().reflection(), Text.LONG);
            claim(at + "/report/claim", report.text().claim());
            line(at + "/report/motto", report.text().motto(), ReportText.MOTTO, false);
        }
        each(at + "/metrics", person.metrics(), this::metric);
    }

    private void metric(String at, MetricDraft metric) {
        if (!METRIC.matcher(metric.code()).matches()) {
            problems.add("BAD_VALUE", at + "/code");
        }
        line(at + "/label", metric.label(), Text.NAME, false);
        line(at + "/unit", metric.amount().unit(), UNIT, false);
        line(at + "/wording", metric.amount().wording(), Text.NAME, false);
        line(at + "/period", metric.evidence().period(), Text.NAME, false);
        line(at + "/source", metric.evidence().source(), Text.NAME, false);
        claim(at + "/claim", metric.evidence().claim());
    }

    private void claim(String at, @Nullable Claim claim) {
        if (claim == null) {
            return;
        }
        line(at + "/scope", claim.scope(), SCOPE, true);
        line(at + "/confirmedBy", claim.confirmedBy() == null ? "" : claim.confirmedBy(), Text.NAME, false);
        if (claim.rank() == null && !claim.first()) {
            problems.add("MISSING_FIELD", at + "/rank");
        }
    }

    private void seat(String at, ContestFile.Seat seat) {
        String code = seat.code();
        line(at + "/code", code, SEAT, true);
        // Seats are found by what is typed, so their codes are kept in one spelling.
        if (!Normalizer.isNormalized(code, Normalizer.Form.NFKC) || !code.equals(code.strip())) {
            problems.add("BAD_VALUE", at + "/code");
        }
        if (ReservedSeats.includes(code)) {
            problems.add("SEAT_RESERVED", at + "/code", code);
        }
        if (seat.chief() && chief != null) {
            problems.add("SECOND_CHIEF", at + "/chief", chief);
        } else if (seat.chief()) {
            chief = code;
        }
        line(at + "/name", seat.name(), Text.NAME, false);
        line(at + "/organisation", seat.organisation(), Text.NAME, false);
    }

    private void line(String at, String text, int limit, boolean required) {
        if (required && text.isBlank()) {
            problems.add("MISSING_FIELD", at);
        } else if (isBad(text.strip(), false)) {
            problems.add("BAD_VALUE", at);
        }
        notLonger(at, text.strip().length(), limit);
    }

    private void lines(String at, @Nullable String text, int limit) {
        if (text == null) {
            return;
        }
        if (isBad(text.replace('\r', '\n'), true)) {
            problems.add("BAD_VALUE", at);
        }
        notLonger(at, text.length(), limit);
    }

    private boolean isBad(String text, boolean lineEnds) {
        return signed ? Characters.cannotBeKept(text, lineEnds) : Characters.areBad(text, lineEnds);
    }

    private void notLonger(String at, int length, int limit) {
        if (length > limit) {
            problems.add("TOO_LONG", at, limit, length);
        }
    }

    /** Takes what stands at a place of the file. */
    private interface Check<T> {
        void at(String pointer, T value);
    }

    private static <T> void each(String list, List<T> values, Check<T> check) {
        for (int i = 0; i < values.size(); i++) {
            check.at(list + '/' + i, values.get(i));
        }
    }
}
