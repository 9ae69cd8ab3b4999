package org.saimahui.durable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import org.hibernate.LockMode;
import org.hibernate.Session;
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
    public boolean isHeld(Object entity) {
        LockMode mode = entities.unwrap(Session.class).getCurrentLockMode(entity);
        return mode == LockMode.PESSIMISTIC_WRITE || mode == LockMode.WRITE;
    }

    /**
     * @return the same entity, locked and fresh; what was changed in this transaction before is kept
     * @throws NotFoundException where somebody has deleted it since this transaction read it
     */
    public <T> T fresh(T entity) {
        entities.flush();
        try {
            entities.refresh(entity, LockModeType.PESSIMISTIC_WRITE);
        } catch (EntityNotFoundException gone) {
            // Whoever asks a moment later is told the same.
            throw new NotFoundException(entity.getClass().getSimpleName() + " deleted meanwhile", gone);
        }
        return entity;
    }
}
