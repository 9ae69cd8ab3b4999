package org.saimahui.durability;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    private final AtomicInteger acknowledgements = new AtomicInteger();

    void acknowledged(Ballot ballot) {
        ballots.add(ballot);
        tell();
    }

    void acknowledged(Card card) {
        cards.put(card.judge(), card);
        tell();
    }

    /** Waits until there are that many. @throws IllegalStateException when they do not come in time */
    synchronized void awaitMore(int many, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (acknowledgements() < many) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException(
                        "Only " + acknowledgements() + " acknowledgements of " + many + " in " + seconds + " s");
            }
            wait(left);
        }
    }

    private synchronized void tell() {
        acknowledgements.incrementAndGet();
        notifyAll();
    }

    Queue<Ballot> ballots() {
        return ballots;
    }

    Map<Integer, Card> cards() {
        return cards;
    }

    int acknowledgements() {
        return acknowledgements.get();
    }
}
