package org.saimahui.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditReader;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a sheet notes beside marks and sums, as the record has it: a talk's clock that was set right, and people in whose place
 * others came.
 */
@Component
public class SheetNotes {

    private static final int MOST = 500;

    private static final String BEGUN = "GO_LIVE";

    private final AuditReader audit;

    private final JsonMapper json;

    SheetNotes(AuditReader audit, JsonMapper json) {
        this.audit = audit;
        this.json = json;
    }

    /** A clock that was set right. @param before how long the talk had lasted, as minutes and seconds; so is {@code after} */
    public record SetRight(int presenter, String before, String after, String reason, Instant at) {}

    /**
     * Somebody who came in the place of somebody else.
     *
     * @param seat code of a judge's seat; null for a presenter
     * @param presenter running number; null for a judge
     * @param reason empty where none was given
     */
    public record Replaced(
            @Nullable String seat,
            @Nullable Integer presenter,
            String before,
            String after,
            String reason,
            Instant at) {}

    /** Each oldest first. */
    public record Notes(List<SetRight> clocks, List<Replaced> people) {

        /** What had happened by then. */
        public Notes until(Instant then) {
            return new Notes(
                    clocks.stream().filter(clock -> !clock.at().isAfter(then)).toList(),
                    people.stream().filter(one -> !one.at().isAfter(then)).toList());
        }
    }

    /** All of a contest until now. */
    @Transactional(readOnly = true)
    public Notes of(ContestView contest) {
        return new Notes(
                lines(contest, "CLOCK_ADJUST").stream()
                        .flatMap(line -> setRight(line).stream())
                        .toList(),
                people(contest));
    }

    private Optional<SetRight> setRight(AuditLine line) {
        JsonNode before = read(line.before());
        JsonNode after = read(line.after());
        return after.has("presenter")
                ? Optional.of(new SetRight(
                        after.path("presenter").asInt(),
                        before.path("spoken").asString(),
                        after.path("spoken").asString(),
                        reason(line),
                        line.at()))
                : Optional.empty();
    }

    /** Before the evening names are only corrected, unless a reason says that somebody else comes. */
    private List<Replaced> people(ContestView contest) {
        Instant begun = lines(contest, BEGUN).stream()
                .map(AuditLine::at)
                .findFirst()
                .orElse(contest.state() == ContestState.DRAFT ? AuditFilter.EVER : AuditFilter.ALWAYS);
        return Stream.concat(lines(contest, "JUDGE_EDITED").stream(), lines(contest, "PRESENTER_EDITED").stream())
                .filter(line -> line.at().isAfter(begun) || !reason(line).isEmpty())
                .flatMap(line -> replaced(line).stream())
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    private Optional<Replaced> replaced(AuditLine line) {
        String before = read(line.before()).path("name").asString("");
        String after = read(line.after()).path("name").asString("");
        if (before.isEmpty() || before.equals(after)) {
            return Optional.empty();
        }
        boolean judge = line.action().equals("JUDGE_EDITED");
        String id = line.subject().id();
        return Optional.of(new Replaced(
                judge ? id : null, judge ? null : Integer.valueOf(id), before, after, reason(line), line.at()));
    }

    private static String reason(AuditLine line) {
        return line.reason() == null ? "" : line.reason();
    }

    private JsonNode read(@Nullable String kept) {
        return json.readTree(kept == null ? "{}" : kept);
    }

    private List<AuditLine> lines(ContestView contest, String action) {
        AuditFilter all = new AuditFilter(contest.slug(), "", action, "", AuditFilter.ALWAYS, AuditFilter.EVER);
        List<AuditLine> oldestFirst = new ArrayList<>(audit.search(all, 0, MOST).getContent());
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }
}
