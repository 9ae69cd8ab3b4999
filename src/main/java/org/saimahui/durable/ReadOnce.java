package org.saimahui.durable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the rows that one transaction has read, so that everybody who takes part in an act asks the database once. They are
 * the transaction's own entities: what it changes in them is seen by the next who asks. Whoever adds or removes a row must
 * say so with {@link #forget}. Without a transaction every question goes to the database.
 */
@Component
public class ReadOnce {

    private record Rows(Class<?> entity, long contestId) {}

    /** The rows of a contest, from the database the first time. */
    public <T> List<T> list(Class<T> entity, long contestId, Supplier<List<T>> read) {
        Memory memory = memory();
        if (memory == null) {
            return read.get();
        }
        Rows rows = new Rows(entity, contestId);
        List<T> known = memory.get(rows);
        if (known == null) {
            known = List.copyOf(read.get());
            memory.rows.put(rows, known);
        }
        return known;
    }

    /** The one row that a contest has of a kind, or that it has none, from the database the first time. */
    public <T> Optional<T> row(Class<T> entity, long contestId, Supplier<Optional<T>> read) {
        return list(entity, contestId, () -> read.get().stream().toList()).stream()
                .findFirst();
    }

    /** The rows of a contest if this transaction has read them already. */
    public <T> Optional<List<T>> known(Class<T> entity, long contestId) {
        Memory memory = memory();
        return memory == null ? Optional.empty() : Optional.ofNullable(memory.get(new Rows(entity, contestId)));
    }

    /** A row of that kind came or went. */
    public void forget(Class<?> entity, long contestId) {
        Memory memory = memory();
        if (memory != null) {
            memory.rows.remove(new Rows(entity, contestId));
        }
    }

    private @Nullable Memory memory() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            return null;
        }
        Memory memory = (Memory) TransactionSynchronizationManager.getResource(this);
        if (memory == null) {
            memory = new Memory();
            TransactionSynchronizationManager.bindResource(this, memory);
            TransactionSynchronizationManager.registerSynchronization(memory);
        }
        return memory;
    }

    /** What is kept lives as long as its transaction, and rests while another one interrupts it. */
    private final class Memory implements TransactionSynchronization {

        private final Map<Rows, List<?>> rows = new HashMap<>();

        @SuppressWarnings("unchecked")
        <T> @Nullable List<T> get(Rows key) {
            return (List<T>) rows.get(key);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ReadOnce.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.this);
        }
    }
}
