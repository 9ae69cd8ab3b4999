package org.saimahui.durable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has been answered by {@link ReadOnce} questions. Lives as long as the transaction, and rests while
 * another one interrupts it; without a transaction nothing is kept.
 */
public final class TransactionMemory implements TransactionSynchronization {

    private static final Object KEY = TransactionMemory.class;

    private final Map<Question, Object> answers = new HashMap<>();

    private final Set<Class<?>> saved = new HashSet<>();

    private TransactionMemory() {}

    /**
     * @param entity whose rows are asked for
     * @param asked the method of its repository, or another name of the question
     * @param arguments what it is called with
     */
    record Question(Class<?> entity, Object asked, List<Object> arguments) {}

    /** Asks the database. */
    interface Answerer {

        @Nullable
        Object answer() throws Throwable;
    }

    /** The answer of this transaction, from the database the first time. */
    static @Nullable Object answer(Question question, Answerer database) throws Throwable {
        TransactionMemory memory = ofTransaction();
        if (memory == null) {
            return database.answer();
        }
        Object known = memory.answers.get(question);
        if (known == null) {
            known = database.answer();
            known = known instanceof List<?> rows ? List.copyOf(rows) : known;
            memory.answers.put(question, known);
        }
        return known;
    }

    /** A row of that kind came, went or was saved. */
    static void forget(Class<?> entity) {
        TransactionMemory memory = ofTransaction();
        if (memory != null) {
            memory.drop(entity);
            memory.saved.add(entity);
        }
    }

    /**
     * Whoever has just got a row's lock asks anew in which tables there is anything: what the one before did under it may be
     * there now, and has not been asked for yet.
     */
    static void forgetSeldomRows() {
        TransactionMemory memory = ofTransaction();
        if (memory != null) {
            memory.drop(SeldomRows.class);
        }
    }

    /** Whether this transaction may have rows of that kind that the database does not have yet. */
    static boolean hasSaved(Class<?> entity) {
        TransactionMemory memory = ofTransaction();
        return memory != null && memory.saved.contains(entity);
    }

    /** Whether there is a transaction that can remember something. */
    static boolean isThere() {
        return ofTransaction() != null;
    }

    /**
     * Everything is asked anew: for whoever has just got a lock that others may have held, and for whoever deletes a row, which
     * takes others along.
     */
    public static void forgetAll() {
        TransactionMemory memory = ofTransaction();
        if (memory != null) {
            memory.answers.clear();
        }
    }

    private void drop(Class<?> entity) {
        answers.keySet().removeIf(question -> question.entity() == entity);
    }

    private static @Nullable TransactionMemory ofTransaction() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            return null;
        }
        TransactionMemory memory = (TransactionMemory) TransactionSynchronizationManager.getResource(KEY);
        if (memory == null) {
            memory = new TransactionMemory();
            TransactionSynchronizationManager.bindResource(KEY, memory);
            TransactionSynchronizationManager.registerSynchronization(memory);
        }
        return memory;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(KEY, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }
}
