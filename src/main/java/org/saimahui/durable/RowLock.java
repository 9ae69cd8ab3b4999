package org.saimahui.durable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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

    /** @return the same entity, locked and fresh; what was changed in this transaction before is kept */
    public <T> T fresh(T entity) {
        entities.flush();
        entities.refresh(entity, LockModeType.PESSIMISTIC_WRITE);
        return entity;
    }
}
