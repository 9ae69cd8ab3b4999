package org.saimahui.audit;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saimahui.durable.LastBeforeCommit;

/** The entries of one transaction, written together when everything else in it has been written. */
final class PendingEntries implements LastBeforeCommit {

    private final EntityManager entities;

    private final List<AuditEntry> entries = new ArrayList<>();

    PendingEntries(EntityManager entities) {
        this.entities = entities;
    }

    void add(AuditEntry entry) {
        entries.add(entry);
    }

    Optional<AuditLine> first() {
        return entries.stream().findFirst().map(AuditEntry::toLine);
    }

    @Override
    public void lastBeforeCommit() {
        // First what the transaction still holds back: rows of people and cards are locked before the record is.
        entities.flush();
        entries.forEach(entities::persist);
        entities.flush();
    }
}
