package org.saimahui.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saimahui.audit.RecordExport;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.CanonicalJson;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.exchange.FileVerifier;
import org.saimahui.judging.ScorecardService;
import org.saimahui.rehearsal.RehearsalService;
import org.saimahui.rule.RuleService;
import org.saimahui.shared.ConflictException;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that goes wrong in an evening is played in a rehearsal, and the portal does what it should. */
abstract class DrillContract {

    /** What a portal cannot do to itself: pull a cable, kill itself, reload a screen, be another program. */
    private static final List<Integer> PARTLY_FROM_OUTSIDE = List.of(5, 6, 7, 17, 19);

    @Autowired
    private DrillService drills;

    @Autowired
    private RehearsalService rehearsals;

    @Autowired
    private ContestService contests;

    @Autowired
    private ScorecardService cards;

    @Autowired
    private RuleService rules;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private RecordExport records;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @Test
    void everyFaultOfAnEveningIsMetAsItShouldBe() {
        ContestView contest = evenings.draft();
        transaction.executeWithoutResult(status -> rules.use(contest.id(), timed(), null));
        Protocol protocol = play(contest);

        Map<Integer, Verdict> expected = new TreeMap<>();
        IntStream.rangeClosed(0, 24)
                .forEach(n -> expected.put(n, PARTLY_FROM_OUTSIDE.contains(n) ? Verdict.INSIDE : Verdict.PASS));
        Map<Integer, Verdict> found = new TreeMap<>();
        protocol.findings().forEach(f -> found.put(f.number(), f.verdict()));
        assertThat(found).as("%s", wrong(protocol)).isEqualTo(expected);
        assertThat(protocol.whole()).isTrue();
        assertThat(protocol.findings()).allSatisfy(f -> assertThat(f.checks()).isNotEmpty());

        ContestView played = rehearsals.find(contest.slug()).orElseThrow();
        assertThat(played.state()).isEqualTo(ContestState.CLOSED);
        assertThat(contests.get(contest.id()).state()).isEqualTo(ContestState.DRAFT);
        assertThat(cards.marks(contest.id())).isEmpty();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(verified(played, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("those of the record", "they are the root in the record");
        rehearsals.delete(played.slug());
        assertThat(drills.status(contest.slug()).last()).isEqualTo(protocol);
    }

    /** What anybody would check afterwards, without the portal: the counted file, its record, the ballots' receipts. */
    private int verified(ContestView played, PrintStream out) {
        try {
            StringWriter record = new StringWriter();
            records.write(played.slug(), record);
            List<String> receipts = jdbc.sql("select receipt from ballot where contest_id = :c and voided_at is null")
                    .param("c", played.id())
                    .query(String.class)
                    .list();
            return FileVerifier.run(
                    List.of(
                            written("file.json", CanonicalJson.write(exchange.exportFile(played.id()))),
                            "--record",
                            written("record.jsonl", record.toString()),
                            "--receipts",
                            written("receipts.txt", String.join("\n", receipts))),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aContestInWhichFaultsCannotHappenSaysSoAndWhatIsNotReachedHasNotPassed() {
        ContestView contest = evenings.draft();
        transaction.executeWithoutResult(status -> rules.use(
                contest.id(),
                Evenings.RULE.replaceFirst(",\\s*\"audience\": \\{[^}]*\\}", "").replace("\"80\"", "\"100\""),
                null));
        Protocol protocol = play(contest);

        assertThat(protocol.findings())
                .filteredOn(f -> f.verdict() == Verdict.NOT_HERE)
                .extracting(Finding::number)
                .containsExactly(14, 15);
        assertThat(protocol.findings())
                .as("%s", wrong(protocol))
                .filteredOn(f -> f.verdict() == Verdict.FAIL)
                .isEmpty();
        rehearsals.delete(contest.rehearsalSlug());

        Notes nothing = new Notes();
        assertThat(nothing.finding(1).verdict()).isEqualTo(Verdict.FAIL);
        nothing.same("1.waits", false, true);
        nothing.restIsOutside();
        assertThat(nothing.finding(1).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aDrillThatIsStoppedWhileItWaitsTouchesNothingAndOneThatBreaksSaysSo() {
        ContestView broken = evenings.draft();
        ContestView waiting = evenings.draft();
        drills.start(broken.slug());
        drills.start(waiting.slug());
        drills.stop(waiting.slug());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !drills.status(broken.slug()).found().isEmpty());
        rehearsals.delete(broken.rehearsalSlug());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !drills.status(broken.slug()).running()
                        && !drills.status(waiting.slug()).running());

        assertThat(rehearsals.find(waiting.slug())).isEmpty();
        assertThat(drills.status(waiting.slug()).last()).isNull();
        Protocol protocol = drills.status(broken.slug()).last();
        assertThat(protocol).isNotNull();
        assertThat(protocol.whole()).isFalse();
        assertThat(protocol.findings())
                .extracting(Finding::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 24).boxed().toList());
        assertThat(protocol.findings().get(0).trouble()).isNotBlank();
        assertThat(protocol.findings().get(24).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aDrillWantsPeopleAndIsNeverPlayedInARehearsal() {
        ContestView contest = evenings.draft();
        transaction.executeWithoutResult(
                status -> rules.use(contest.id(), "{\"audience\": {\"weight\": \"100\", \"choices\": 1}}", null));
        refused("DRILL_NEEDS_JUDGES", contest.slug());
        String rehearsal = rehearsals.copy(contest.slug()).slug();
        refused("IS_REHEARSAL", rehearsal);
        rehearsals.delete(rehearsal);
    }

    private void refused(String code, String slug) {
        assertThatThrownBy(() -> drills.start(slug))
                .isInstanceOfSatisfying(
                        ConflictException.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private Protocol play(ContestView contest) {
        drills.start(contest.slug());
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !drills.status(contest.slug()).running());
        Protocol protocol = drills.status(contest.slug()).last();
        assertThat(protocol).isNotNull();
        return protocol;
    }

    private static String wrong(Protocol protocol) {
        StringBuilder wrong = new StringBuilder();
        protocol.findings().forEach(f -> {
            if (f.trouble() != null) {
                wrong.append('\n').append(f.number()).append(" stopped: ").append(f.trouble());
            }
            f.checks().stream()
                    .filter(check -> !check.ok())
                    .forEach(check -> wrong.append('\n').append(check));
        });
        return wrong.toString();
    }

    /** The rule of tests, with a ladder for overtime. */
    private static String timed() {
        return Evenings.RULE.replaceFirst(
                "\\{",
                "{\"timePenalty\": {\"limitSeconds\": 360, \"graceSeconds\": 0,"
                        + " \"ladder\": [{\"fromSeconds\": 1, \"points\": \"-0.5\"}]}, ");
    }
}
