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
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saimahui.audit.ProceedingsExport;
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
import org.saimahui.support.ActingAs;
import org.saimahui.support.Evenings;
import org.saimahui.support.TestPortal;
import org.saimahui.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that goes wrong in an evening is played in a rehearsal, and the portal does what it should. On every database. */
abstract class DrillContract {

    /** What a portal cannot do to itself: pull a cable, kill itself, reload a screen, be another program. */
    private static final List<Integer> PARTLY_FROM_OUTSIDE = List.of(5, 6, 7, 17, 19);

    private static final String COMMANDS = "POST /api/v1/contests/{slug}/commands";

    private static final String CARD = "PUT /api/v1/contests/{slug}/scorecards/{n}";

    private static final String DRAFT = "PUT /api/v1/contests/{slug}/scorecards/{n}/draft";

    private static final String BALLOT = "POST /api/v1/contests/{slug}/ballots";

    private static final String CLAIM = "POST /api/v1/seat";

    private static final String SUPERVISOR = "POST /seat/supervisor";

    private static final String FILE = "GET /api/v1/contests/{slug}/file";

    private static final String RECORD = "GET /api/v1/contests/{slug}/record";

    private static final String SCREEN = "GET /c/{slug}/screen";

    /** By which doors each fault happens, and by which it is looked at. */
    private static final Map<Integer, List<String>> DOORS = Map.ofEntries(
            Map.entry(1, List.of(DRAFT, CLAIM, "POST /organise/{slug}/console/devices/{n}", CARD)),
            Map.entry(
                    2,
                    List.of(CARD, "POST /seat/reopen/{n}", "POST /organise/{slug}/console/requests/{n}", SUPERVISOR)),
            Map.entry(3, List.of(CARD, COMMANDS, FILE, RECORD)),
            Map.entry(4, List.of(CARD, "POST /seat/recuse/{n}", SCREEN, FILE)),
            Map.entry(5, List.of(CARD, DRAFT, RECORD)),
            Map.entry(6, List.of(DRAFT, "GET /api/v1/contests/{slug}/clock")),
            Map.entry(7, List.of(COMMANDS, SCREEN, "POST /api/v1/contests/{slug}/screen/sign")),
            Map.entry(8, List.of(COMMANDS, "GET /api/v1/contests/{slug}/clock", "GET /seat", FILE)),
            Map.entry(9, List.of(COMMANDS, CARD, RECORD)),
            Map.entry(10, List.of(COMMANDS, DRAFT, "GET /api/v1/contests/{slug}/board")),
            Map.entry(11, List.of(COMMANDS, FILE)),
            Map.entry(12, List.of(COMMANDS, "GET /seat/state")),
            Map.entry(13, List.of("GET /organise/{slug}/decisions", "GET /api/v1/contests/{slug}/standings")),
            Map.entry(14, List.of(BALLOT, COMMANDS, SUPERVISOR, "GET /organise/{slug}/ballots")),
            Map.entry(15, List.of(BALLOT, "GET /organise/{slug}/ballots")),
            Map.entry(16, List.of(CLAIM, "POST /organise/{slug}/console/devices/{n}")),
            Map.entry(17, List.of(CARD, COMMANDS, "GET /api/v1/contests/{slug}/board", "GET /c/{slug}/marks.csv")),
            Map.entry(18, List.of("POST /seat/host/said", COMMANDS, SCREEN)),
            Map.entry(19, List.of(FILE, "POST /api/v1/standings")),
            Map.entry(20, List.of(CARD, "POST /seat/clerk/slips/{slip}", COMMANDS)),
            Map.entry(21, List.of("POST /seat/clerk/slips/{slip}", SCREEN)),
            Map.entry(22, List.of("POST /organise/{slug}/judges/edit", CLAIM, RECORD)),
            Map.entry(23, List.of(COMMANDS, SCREEN)),
            Map.entry(24, List.of(COMMANDS, SUPERVISOR, "GET /organise/{slug}/release")));

    private static final Pattern CODE = Pattern.compile("[A-Z]+(_[A-Z]+)+");

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/drill", Locale.ROOT);

    @Autowired
    private DrillService drills;

    @Autowired
    protected RehearsalService rehearsals;

    @Autowired
    protected ContestService contests;

    @Autowired
    private ScorecardService cards;

    @Autowired
    protected RuleService rules;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected Evenings evenings;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private RecordExport records;

    @Autowired
    private ProceedingsExport proceedings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    protected List<Fault> faults;

    @LocalServerPort
    protected int port;

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
        DOORS.forEach(
                (number, doors) -> assertThat(protocol.findings().get(number).doors())
                        .as("doors of fault %s", number)
                        .containsAll(doors));
        assertThat(DOORS).hasSize(faults.size());
        assertThat(protocol.findings().stream()
                        .flatMap(f -> f.checks().stream())
                        .map(Finding.Check::saw)
                        .filter(CODE.asMatchPredicate()))
                .as("codes that the protocol says in words")
                .isNotEmpty()
                .allMatch(code -> WORDS.containsKey("drill.saw." + code));

        ContestView played = rehearsals.find(contest.slug()).orElseThrow();
        assertThat(played.state()).isEqualTo(ContestState.CLOSED);
        assertThat(contests.get(contest.id()).state()).isEqualTo(ContestState.DRAFT);
        assertThat(cards.marks(contest.id())).isEmpty();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(verified(played, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("those of the record", "they are the root in the record", "re-openings, ties");
        rehearsals.delete(played.slug());
        assertThat(drills.status(contest.slug()).last()).isEqualTo(protocol);
    }

    private List<String> lent() {
        return jdbc.sql("select session_id from spring_session where principal_name = :organiser")
                .param("organiser", TestPortal.ORGANISER)
                .query(String.class)
                .list();
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
                            written("receipts.txt", String.join("\n", receipts)),
                            "--proceedings",
                            written(
                                    "proceedings.json",
                                    CanonicalJson.write(proceedings.of(played.id(), played.slug())))),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aDrillThatIsStoppedWhileItWaitsTouchesNothingAndOneThatBreaksSaysSo() {
        ContestView broken = evenings.draft();
        ContestView waiting = evenings.draft();
        start(broken.slug());
        start(waiting.slug());
        drills.stop(waiting.slug());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !drills.status(broken.slug()).found().isEmpty());
        // Made anew while robots play in it: they do not go on in the new one, though it has the same address.
        ContestView fresh = rehearsals.copy(broken.slug());
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
        assertThat(protocol.findings().get(0).trouble()).isEqualTo("REHEARSAL_GONE");
        assertThat(protocol.findings().get(24).trouble()).isEqualTo("REHEARSAL_GONE");
        assertThat(protocol.findings().get(24).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(contests.get(fresh.id()).version()).isEqualTo(fresh.version());
        rehearsals.delete(broken.rehearsalSlug());
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
        assertThatThrownBy(() -> start(slug))
                .isInstanceOfSatisfying(
                        ConflictException.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    /** As the button does. */
    private void start(String slug) {
        ActingAs.organiser(TestPortal.ORGANISER).does(() -> drills.start(slug));
    }

    /** By the button; the session that it lends to the robots ends with the drill. */
    protected Protocol play(ContestView contest) {
        List<String> before = lent();
        Visitor.Answer pressed = new Visitor(port).program().form("/organise/" + contest.slug() + "/drill", Map.of());
        assertThat(pressed.status()).isEqualTo(302);
        await().atMost(Duration.ofMinutes(1)).until(() -> !before.containsAll(lent()));
        Protocol protocol = ended(drills, contest);
        assertThat(before).containsAll(lent());
        return protocol;
    }

    protected static Protocol ended(DrillService drills, ContestView contest) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> !drills.status(contest.slug()).running());
        Protocol protocol = drills.status(contest.slug()).last();
        assertThat(protocol).isNotNull();
        return protocol;
    }

    protected static String wrong(Protocol protocol) {
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
