package org.saimahui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.RecordCheck.Fault;
import org.saimahui.audit.RecordCheck.Finding;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.support.Evenings;
import org.saimahui.support.Sought;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody bends the record unseen: what is changed, put in or taken out is found, and the first bad entry is named. */
abstract class RecordChainContract {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private static final int ENTRIES = 6;

    private static final int SEALED = 4;

    /** What each column of an entry is changed into. */
    private static final Map<String, String> CHANGES = new LinkedHashMap<>();

    static {
        CHANGES.put("n", "n + 100");
        CHANGES.put("chain_id", "-chain_id");
        CHANGES.put("at", "at + interval '1' second");
        CHANGES.put("actor_kind", "'OPERATOR'");
        CHANGES.put("actor_id", "'J9'");
        CHANGES.put("actor_name", "'another'");
        CHANGES.put("act", "'UNCALL'");
        CHANGES.put("subject_kind", "'REPORT'");
        CHANGES.put("subject_id", "'99'");
        CHANGES.put("before_value", "'{\"turn\":\"DONE\"}'");
        CHANGES.put("after_value", "null");
        CHANGES.put("reason", "'another'");
        CHANGES.put("previous", "hash");
        CHANGES.put("hash", "previous");
    }

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditReader reader;

    @Autowired
    private RecordExport export;

    @Autowired
    private ContestService contests;

    @Autowired
    private Evenings evenings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    /** A rehearsal's chain: its entries lie in the same table once more, which no trigger keeps. */
    private String copy = "";

    private long chain;

    @BeforeEach
    void aChainThatCanBeBent() {
        copy = "chained-" + COUNTER.incrementAndGet();
        transaction.executeWithoutResult(status -> log.begin(copy, Instant.parse("2026-11-28T08:00:00Z"), true));
        for (int i = 1; i <= ENTRIES; i++) {
            int number = i;
            transaction.executeWithoutResult(status -> {
                if (number == SEALED) {
                    log.recordSealed(
                            copy,
                            "SCORECARD_SENT",
                            Subject.presenter(number),
                            null,
                            Map.of("seat", "J1"),
                            new Sealed("card 1", Map.of("state", "45.5")));
                } else {
                    log.record(
                            copy, "CALL", Subject.presenter(number), Map.of("turn", "WAITING"), Map.of("n", 1.5), "因故");
                }
            });
        }
        chain = jdbc.sql("select id from record_chain where contest_slug = :slug")
                .param("slug", copy)
                .query(Long.class)
                .single();
    }

    @Test
    void anUntouchedChainIsWholeAndEndsAtItsHead() {
        RecordHead head = reader.head(copy).orElseThrow();

        assertThat(check(null)).isEqualTo(new Finding(Fault.NONE, ENTRIES, copy, head.hash(), Map.of()));
        assertThat(check(head.hash()).isWhole()).isTrue();
        assertThat(head.n()).isEqualTo(ENTRIES);
        assertThat(exported())
                .contains("\"n\":\"1.5\"")
                .doesNotContain("opened")
                .doesNotContainPattern(Sought.marks("45.5"));
    }

    @Test
    void everyChangeOfEveryColumnIsFoundAtItsEntry() {
        for (int n : new int[] {1, 3, ENTRIES}) {
            CHANGES.forEach((column, value) -> {
                Finding found = bent(() -> change(column + " = " + value, n));
                assertThat(found.fault()).as(column).isNotEqualTo(Fault.NONE);
                assertThat(found.n()).as(column + " of " + n).isEqualTo(n);
            });
        }
        // Whoever changes an entry and hashes it anew is found at the next one.
        assertThat(bent(() -> {
                    change("reason = 'another'", 3);
                    change("hash = '" + rehashed(3) + "'", 3);
                }))
                .extracting(Finding::fault, Finding::n)
                .containsExactly(Fault.PREVIOUS, 4L);
    }

    /** The first entries of the installation's chain, laid where no trigger keeps them. */
    @Test
    void theChainOfTheInstallationIsNoLessKept() {
        for (int i = 0; i < ENTRIES; i++) {
            transaction.executeWithoutResult(
                    status -> log.record(null, "STEP", Subject.CONTEST, null, Map.of("n", 1), "因故"));
        }
        copy = "";
        chain = jdbc.sql("select id from record_chain where contest_slug = ''")
                .query(Long.class)
                .single();
        assertThat(bent(this::layApart).fault()).isEqualTo(Fault.NONE);
        CHANGES.forEach((column, value) -> assertThat(bent(() -> {
                    layApart();
                    change(column + " = " + (column.equals("after_value") ? "'{\"x\":1}'" : value), 3);
                }))
                .as(column)
                .extracting(Finding::isWhole, Finding::n)
                .containsExactly(false, 3L));
        assertThat(bent(() -> {
                    layApart();
                    remove(2);
                }))
                .extracting(Finding::fault, Finding::n)
                .containsExactly(Fault.NUMBER, 2L);
        assertThat(bent(() -> {
                    layApart();
                    change("n = n + 1", ENTRIES);
                    copy(2, ENTRIES);
                }))
                .extracting(Finding::isWhole, Finding::n)
                .containsExactly(false, (long) ENTRIES);
    }

    private void layApart() {
        jdbc.sql("insert into rehearsal_entry select * from record_entry where chain_id = :chain and n <= " + ENTRIES)
                .param("chain", chain)
                .update();
        jdbc.sql("update record_chain set rehearsal = true, head_n = " + ENTRIES
                        + ", head_hash = (select e.hash from record_entry e where e.chain_id = :chain and e.n = "
                        + ENTRIES
                        + ") where id = :chain")
                .param("chain", chain)
                .update();
    }

    @Test
    void everyMissingEntryIsFoundAndACutTailByTheNotedHead() {
        jdbc.sql("delete from rehearsal_seal where chain_id = :chain")
                .param("chain", chain)
                .update();
        for (int n = 1; n <= ENTRIES; n++) {
            int gone = n;
            Finding found = bent(() -> remove(gone));
            assertThat(found.fault()).isEqualTo(n == ENTRIES ? Fault.END : Fault.NUMBER);
            assertThat(found.n()).isEqualTo(n);
        }
        String noted = reader.head(copy).orElseThrow().hash();
        Runnable cut = () -> {
            remove(ENTRIES);
            jdbc.sql("update record_chain set head_n = head_n - 1, head_hash = (select e.hash from rehearsal_entry e"
                            + " where e.chain_id = id and e.n = head_n - 1) where id = :chain")
                    .param("chain", chain)
                    .update();
        };
        assertThat(bent(cut, null).isWhole()).isTrue();
        assertThat(bent(cut, noted).fault()).isEqualTo(Fault.HEAD);
    }

    @Test
    void whatIsPutInIsFoundWhereverItStands() {
        jdbc.sql("delete from rehearsal_seal where chain_id = :chain")
                .param("chain", chain)
                .update();
        for (int n = 1; n <= ENTRIES; n++) {
            int place = n;
            Finding found = bent(() -> {
                for (int later = ENTRIES; later >= place; later--) {
                    change("n = n + 1", later);
                }
                copy(place + 1, place);
                jdbc.sql("update record_chain set head_n = head_n + 1 where id = :chain")
                        .param("chain", chain)
                        .update();
            });
            assertThat(found.isWhole()).isFalse();
            assertThat(found.n()).isEqualTo(n);
        }
    }

    @Test
    void aValueThatWasSealedIsShownOnceItIsOpenedAndCannotBeAnother() {
        transaction.executeWithoutResult(status -> log.open(copy, List.of("card 1")));

        assertThat(exported()).contains("45.5");
        assertThat(check(null).isWhole()).isTrue();
        for (String change : List.of("content = '{\"state\":\"46\"}'", "salt = '" + "00".repeat(32) + "'")) {
            assertThat(bent(() -> jdbc.sql("update rehearsal_seal set " + change + " where chain_id = :chain")
                            .param("chain", chain)
                            .update()))
                    .extracting(Finding::fault, Finding::n)
                    .containsExactly(Fault.SEAL, (long) SEALED);
        }
    }

    @Test
    void theDatabaseRefusesToChangeOrToRemoveEntries() {
        ContestView contest = evenings.draft();
        jdbc.sql("insert into audit_entry (contest_slug, at, actor, action, subject) values ('former-" + copy
                        + "', current_timestamp, 'a', 'CALL', 'presenter 1')")
                .update();
        for (String table : List.of("record_entry", "audit_entry")) {
            for (String act : List.of(
                    "update " + table + " set reason = 'x'", "delete from " + table, "truncate table " + table)) {
                assertThatThrownBy(() -> jdbc.sql(act).update()).as(act).isInstanceOf(DataAccessException.class);
            }
        }
        assertThat(check(contest.slug(), null).isWhole()).isTrue();
    }

    @Test
    void whatWasRecordedBeforeThereWereChainsIsReadAndCovered() {
        String slug = "former-line-" + copy;
        for (String subject : List.of("presenter 3", "presenter 1, judge J1", "contest")) {
            jdbc.sql("insert into audit_entry (contest_slug, at, actor, action, subject, before_value)"
                            + " values (:slug, current_timestamp, 'J1', 'CALL', :subject, '{\"a\":1}')")
                    .param("slug", slug)
                    .param("subject", subject)
                    .update();
        }
        jdbc.sql("insert into record_chain (contest_slug, began_at, rehearsal, head_n, former_last)"
                        + " select :slug, min(at), true, 0, max(id) from audit_entry where contest_slug = :slug")
                .param("slug", slug)
                .update();
        new FormerLines(new Chains(jdbc), transaction, java.time.Clock.systemUTC()).afterSingletonsInstantiated();
        transaction.executeWithoutResult(status -> log.record(slug, "CALL", Subject.presenter(4), null, null, null));

        assertThat(reader.search(AuditFilter.of(slug), 0, 10))
                .extracting(AuditLine::subject)
                .containsExactly(
                        Subject.presenter(4),
                        new Subject(Subject.Kind.RECORD, ""),
                        Subject.CONTEST,
                        new Subject(Subject.Kind.OTHER, "presenter 1, judge J1"),
                        Subject.presenter(3));
        assertThat(reader.search(AuditFilter.of(slug), 0, 10)
                        .getContent()
                        .get(4)
                        .actor())
                .isEqualTo(new Actor(Actor.Kind.JUDGE, "J1", ""));
        String whole = exported(slug);
        assertThat(RecordCheck.check(whole.lines().iterator(), null).isWhole()).isTrue();
        assertThat(RecordCheck.check(
                                whole.replace("presenter 3", "presenter 2")
                                        .lines()
                                        .iterator(),
                                null)
                        .fault())
                .isEqualTo(Fault.FORMER);
    }

    @Test
    void aDeletedContestKeepsItsChainAndTheInstallationKnowsItsHead() {
        ContestView contest = evenings.draft();
        contests.delete(contest.id());

        Finding kept = check(contest.slug(), null);
        assertThat(kept.isWhole()).isTrue();
        assertThat(exported("")).contains("\"CHAIN_ENDED\"", kept.head());
        assertThat(check("", null).isWhole()).isTrue();
    }

    /** Both contests and the installation in one transaction, in every order of the calls. */
    @Test
    void manyAtOnceDoNotWaitForEachOtherInACircle() throws Exception {
        List<String> contested =
                List.of(evenings.draft().slug(), evenings.draft().slug());
        List<List<String>> orders = List.of(
                List.of(contested.get(0), contested.get(1), ""),
                List.of("", contested.get(1), contested.get(0)),
                List.of(contested.get(1), "", contested.get(0)),
                List.of(contested.get(0), ""));
        long before = reader.head(contested.get(0)).orElseThrow().n();
        int rounds = 10;
        ExecutorService threads = Executors.newFixedThreadPool(orders.size());
        try {
            List<Future<?>> all = new ArrayList<>();
            orders.forEach(order -> all.add(threads.submit(() -> {
                for (int i = 0; i < rounds; i++) {
                    transaction.executeWithoutResult(status -> order.forEach(slug ->
                            log.record(slug.isEmpty() ? null : slug, "STEP", Subject.CONTEST, null, null, null)));
                }
            })));
            for (Future<?> one : all) {
                one.get(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(reader.head(contested.get(0)).orElseThrow().n()).isEqualTo(before + 4 * rounds);
        for (String slug : List.of(contested.get(0), contested.get(1), "")) {
            assertThat(check(slug, null).fault()).isEqualTo(Fault.NONE);
        }
    }

    private Finding bent(Runnable act) {
        return bent(act, null);
    }

    /** What is found while the act stands; it is undone afterwards. */
    private Finding bent(Runnable act, @Nullable String noted) {
        Finding found = transaction.execute(status -> {
            act.run();
            status.setRollbackOnly();
            return check(noted);
        });
        assertThat(found).isNotNull();
        return found;
    }

    private void change(String set, int n) {
        // A sealed entry that moves to another place takes its seal along, as whoever bends the table would do.
        jdbc.sql("delete from rehearsal_seal where chain_id = :chain and n = :n")
                .param("chain", chain)
                .param("n", n)
                .update();
        assertThat(jdbc.sql("update rehearsal_entry set " + set + " where chain_id = :chain and n = :n")
                        .param("chain", chain)
                        .param("n", n)
                        .update())
                .isOne();
    }

    private void remove(int n) {
        jdbc.sql("delete from rehearsal_entry where chain_id = :chain and n = :n")
                .param("chain", chain)
                .param("n", n)
                .update();
    }

    private void copy(int from, int to) {
        String columns = String.join(", ", CHANGES.keySet());
        jdbc.sql("insert into rehearsal_entry (" + columns + ") select " + columns.replaceFirst("n, ", to + ", ")
                        + " from rehearsal_entry where chain_id = :chain and n = :n")
                .param("chain", chain)
                .param("n", from)
                .update();
        change("reason = 'put in'", to);
    }

    /** As whoever knows the form would hash the changed entry. */
    private String rehashed(int n) {
        String line = exported().lines().skip(n).findFirst().orElseThrow();
        String entry = line.replaceFirst("\"hash\":\"[0-9a-f]{64}\",", "");
        return org.saimahui.shared.Hashes.sha256Hex(entry);
    }

    private Finding check(@Nullable String noted) {
        return check(copy, noted);
    }

    private Finding check(String slug, @Nullable String noted) {
        return RecordCheck.check(exported(slug).lines().iterator(), noted);
    }

    private String exported() {
        return exported(copy);
    }

    private String exported(String slug) {
        StringWriter out = new StringWriter();
        export.write(slug, out);
        return out.toString();
    }
}
