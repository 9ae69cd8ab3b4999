package org.saimahui.audit;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saimahui.durable.LastBeforeCommit;

/** The entries of one transaction, appended together when everything else in it has been written. */
final class PendingEntries implements LastBeforeCommit {

    private final EntityManager entities;

    private final Chains chains;

    private final List<PendingEntry> entries = new ArrayList<>();

    /** By contest. */
    private final Map<String, Map<String, @Nullable Object>> rows = new TreeMap<>();

    private final List<String> ending = new ArrayList<>();

    PendingEntries(EntityManager entities, Chains chains) {
        this.entities = entities;
        this.chains = chains;
    }

    void add(PendingEntry entry) {
        entries.add(entry);
    }

    void keep(String contest, String row, @Nullable Object kept) {
        rows.computeIfAbsent(contest, slug -> new TreeMap<>()).put(row, kept);
    }

    Optional<AuditLine> first() {
        return entries.stream().findFirst().map(PendingEntry::toLine);
    }

    /** How many there are of that contest. */
    int count(String contest) {
        return (int) entries.stream()
                .filter(entry -> entry.contest().equals(contest))
                .count();
    }

    /** The contest is no more: its chain has its last entry in this transaction, and the installation's names its head. */
    void end(String contest) {
        ending.add(contest);
    }

    /** Heads of contests by their slugs, the installation's after them all: nobody can wait in a circle. */
    @Override
    public void lastBeforeCommit() {
        // First what the transaction still holds back: rows of people and cards are locked before the record is.
        entities.flush();
        rows.forEach(this::attach);
        Map<String, List<PendingEntry>> byContest = new TreeMap<>();
        entries.forEach(entry -> byContest
                .computeIfAbsent(entry.contest(), slug -> new ArrayList<>())
                .add(entry));
        List<PendingEntry> house = new ArrayList<>(byContest.getOrDefault(Chains.INSTALLATION, List.of()));
        byContest.remove(Chains.INSTALLATION);
        byContest.forEach(chains::append);
        for (String contest : ending) {
            chains.end(contest)
                    .filter(chain -> !chain.rehearsal())
                    .ifPresent(chain -> house.add(PendingEntry.ended(chain, entries.get(0))));
        }
        if (!house.isEmpty()) {
            chains.append(Chains.INSTALLATION, house);
        }
    }

    /** To the last entry of the contest that has room for them: the one of the act that changed them. */
    private void attach(String contest, Map<String, @Nullable Object> changed) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            PendingEntry entry = entries.get(i);
            if (entry.contest().equals(contest) && entry.hasRoom()) {
                entries.set(i, entry.with(changed));
                return;
            }
        }
        throw new IllegalStateException("Rows of " + contest + " were changed without an entry: " + changed.keySet());
    }
}
