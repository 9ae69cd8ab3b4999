package org.saimahui.durable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Component;

/**
 * Locks an entity's row until the transaction ends and reads it anew. A plain locking query would hand back the copy
 * that this transaction loaded before it had to wait, and decide on old news.
 */
@Component
public class RowLock {

    private final EntityManager entities;

    RowLock(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether this transaction has locked or written the row already, so that nobody else can have changed it since. */
    public boolean isHeld(Class<?> type, Object id) {
        Object known = known(type, id);
        LockMode mode = known == null ? LockMode.NONE : session().getCurrentLockMode(known);
        return mode == LockMode.PESSIMISTIC_WRITE || mode == LockMode.WRITE;
    }

    /**
     * The row of that id, locked and fresh, in one question where this transaction has not read it before. What the transaction
     * has changed so far goes to the database first: locks are taken in the order of the changes.
     *
     * @return empty where there is none
     */
    public <T> Optional<T> find(Class<T> type, Object id) {
        entities.flush();
        if (known(type, id) != null) {
            return Optional.of(fresh(entities.find(type, id)));
        }
        Optional<T> row = Optional.ofNullable(entities.find(type, id, LockModeType.PESSIMISTIC_WRITE));
        TransactionMemory.forgetSeldomRows();
        return row;
    }

    /**
     * @return the same entity, locked and fresh; what was changed in this transaction before is kept
     * @throws NotFoundException where somebody has deleted it since this transaction read it
     */
    public <T> T fresh(T entity) {
        if (isChanged(entity)) {
            entities.flush();
        }
        try {
            entities.refresh(entity, LockModeType.PESSIMISTIC_WRITE);
        } catch (EntityNotFoundException gone) {
            // Whoever asks a moment later is told the same.
            throw new NotFoundException(entity.getClass().getSimpleName() + " deleted meanwhile", gone);
        }
        TransactionMemory.forgetSeldomRows();
        return entity;
    }

    /** Whether reading it anew would lose something. Only then there is a need to flush: what else has changed waits for the commit. */
    private boolean isChanged(Object entity) {
        EntityEntry entry = session().getPersistenceContextInternal().getEntry(entity);
        if (entry == null || !entry.isExistsInDatabase()) {
            return true;
        }
        EntityPersister type = entry.getPersister();
        return type.findDirty(type.getValues(entity), entry.getLoadedState(), entity, session()) != null;
    }

    private @Nullable Object known(Class<?> type, Object id) {
        SessionImplementor session = session();
        EntityPersister rows = session.getFactory().getMappingMetamodel().getEntityDescriptor(type);
        return session.getPersistenceContextInternal().getEntity(session.generateEntityKey(id, rows));
    }

    private SessionImplementor session() {
        return entities.unwrap(SessionImplementor.class);
    }
}
