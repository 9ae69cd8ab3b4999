package org.saimahui.durability;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What the portal has acknowledged, written down outside of it. */
final class Ledger {

    /** @param voter the cookie; @param body as it was sent; @param receipt as it was answered */
    record Ballot(String voter, String body, String receipt) {}

    /** @param version of the card that was acknowledged last for a judge */
    record Card(int judge, String receipt, int version) {}

    private final Queue<Ballot> ballots = new ConcurrentLinkedQueue<>();

    private final Map<Integer, Card> cards = new ConcurrentHashMap<>();

    private final AtomicInteger acknowledgedCards = new AtomicInteger();

    private final Semaphore acknowledgements = new Semaphore(0);

    void acknowledged(Ballot ballot) {
        ballots.add(ballot);
        acknowledgements.release();
    }

    void acknowledged(Card card) {
        cards.put(card.judge(), card);
        acknowledgedCards.incrementAndGet();
        acknowledgements.release();
    }

    /** Waits until that many have come. @throws IllegalStateException when they do not come in time */
    void awaitFirst(int many, int seconds) throws InterruptedException {
        if (!acknowledgements.tryAcquire(many, seconds, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Only " + acknowledgements() + " acknowledgements in " + seconds + " s");
        }
    }

    Queue<Ballot> ballots() {
        return ballots;
    }

    Map<Integer, Card> cards() {
        return cards;
    }

    int acknowledgements() {
        return ballots.size() + acknowledgedCards.get();
    }
}
