package org.saimahui.durable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/**
 * In which of the tables that are seldom used a contest has rows: one question for all of them, instead of one for each
 * that is answered with nothing. An act asks a dozen of them, from halts to lots.
 */
final class SeldomRows {

    /** As many as a number of the database has bits. */
    private static final int MOST_TABLES = 62;

    private final List<String> tables = new CopyOnWriteArrayList<>();

    private final Supplier<EntityManager> entities;

    SeldomRows(Supplier<EntityManager> entities) {
        this.entities = entities;
    }

    /** Heard of from now on. */
    void add(String table) {
        if (tables.contains(table)) {
            throw new IllegalStateException("Two questions ask whether there is anything in " + table);
        }
        if (tables.size() == MOST_TABLES) {
            throw new IllegalStateException("More than " + MOST_TABLES + " tables that are seldom used");
        }
        tables.add(table);
    }

    /** Whether the contest has a row there, as this transaction was told the first time. */
    boolean isIn(String table, long contestId) throws Throwable {
        long present = (Long) Objects.requireNonNull(TransactionMemory.answer(
                new TransactionMemory.Question(SeldomRows.class, "present", List.of(contestId)),
                () -> present(contestId)));
        return (present & 1L << tables.indexOf(table)) != 0;
    }

    /** One bit for each table, in the order in which they were added. */
    private long present(long contestId) {
        String sum = IntStream.range(0, tables.size())
                .mapToObj(i -> "case when exists (select 1 from %s where contest_id = :contest) then %d else 0 end"
                        .formatted(tables.get(i), 1L << i))
                .collect(Collectors.joining(" + "));
        return (Long) entities.get()
                .createNativeQuery("select " + sum + " as present")
                .unwrap(NativeQuery.class)
                .addScalar("present", StandardBasicTypes.LONG)
                .setParameter("contest", contestId)
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
    }

    /** What a question answers where there is no row. */
    static Object nothing(Method question) {
        Class<?> type = question.getReturnType();
        if (type == List.class) {
            return List.of();
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == boolean.class) {
            return false;
        }
        throw new IllegalStateException(question + " has no answer for nothing");
    }
}
