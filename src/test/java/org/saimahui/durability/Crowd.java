package org.saimahui.durability;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Judges and voters who send as fast as they are answered, until the portal is gone. */
final class Crowd {

    static final String API = "/api/v1/contests/wenjin-tizhi-2022";

    private static final int VOTERS_AT_ONCE = 24;

    private static final int MOST_BALLOTS_A_TRIAL = 20_000;

    private static final int FIRST_ACKNOWLEDGEMENTS = 100;

    private static final int LONGEST_WAIT_SECONDS = 900;

    private static final int LONGEST_RUN_MILLIS = 1000;

    private static final int MOST_DROPS = 3;

    private final AtomicInteger refused = new AtomicInteger();

    private final PortalProcess portal;

    private final List<Person> judges;

    private final List<String> criteria;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();

    Crowd(PortalProcess portal, List<Person> judges, List<String> criteria) {
        this.portal = portal;
        this.judges = judges;
        this.criteria = criteria;
    }

    /**
     * Sends until the portal is killed: at a random moment after the first acknowledgements, so that a cold or busy
     * machine is not killed before it has promised anything. What was acknowledged is in the ledger when this returns.
     */
    void sendUntilKilled(Ledger ledger, Random random) throws Exception {
        send(ledger, random, true, new AtomicBoolean(), portal::kill);
    }

    /**
     * Sends while something happens to the database, and until that many more are acknowledged afterwards. Whoever is
     * told to come again does so with the same ballot or card.
     *
     * @return milliseconds from the end of the outage until the portal acknowledges again
     */
    long sendThrough(Ledger ledger, Random random, Callable<Void> outage) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicLong recovery = new AtomicLong();
        send(ledger, random, false, enough, () -> {
            outage.call();
            long back = System.nanoTime();
            int before = ledger.acknowledgements();
            ledger.awaitMore(before + 1, LONGEST_WAIT_SECONDS);
            recovery.set(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - back));
            ledger.awaitMore(before + FIRST_ACKNOWLEDGEMENTS / 2, LONGEST_WAIT_SECONDS);
            enough.set(true);
            return null;
        });
        return recovery.get();
    }

    private void send(Ledger ledger, Random random, boolean mayVanish, AtomicBoolean enough, Callable<Void> happening)
            throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Future<Void>> senders = new ArrayList<>();
        AtomicInteger left = new AtomicInteger(MOST_BALLOTS_A_TRIAL);
        for (int i = 0; i < VOTERS_AT_ONCE; i++) {
            Random own = new Random(random.nextLong());
            senders.add(threads.submit(
                    () -> untilGone(mayVanish, enough, () -> left.getAndDecrement() > 0 && vote(ledger, own, enough))));
        }
        for (int i = 0; i < judges.size(); i++) {
            int judge = i;
            Random own = new Random(random.nextLong());
            senders.add(threads.submit(() -> untilGone(mayVanish, enough, () -> mark(ledger, judge, own, enough))));
        }
        threads.shutdown();
        ledger.awaitMore(FIRST_ACKNOWLEDGEMENTS, LONGEST_WAIT_SECONDS);
        threads.awaitTermination(random.nextInt(LONGEST_RUN_MILLIS), TimeUnit.MILLISECONDS);
        happening.call();
        for (Future<Void> sender : senders) {
            sender.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static @Nullable Void untilGone(boolean mayVanish, AtomicBoolean enough, Callable<Boolean> one)
            throws Exception {
        try {
            boolean more = true;
            while (more && !enough.get()) {
                more = one.call();
            }
        } catch (IOException gone) {
            if (!mayVanish) {
                throw gone;
            }
            // What was not answered is not in the ledger: nobody was told that it is stored.
            return null;
        }
        return null;
    }

    private boolean vote(Ledger ledger, Random random, AtomicBoolean enough) throws Exception {
        String voter = "durability-" + new UUID(random.nextLong(), random.nextLong());
        String body = "{\"choices\": [" + (1 + random.nextInt(4)) + ", " + (5 + random.nextInt(4)) + "]}";
        Optional<HttpResponse<String>> answer = patiently(enough, () -> cast(voter, body));
        if (answer.isPresent()) {
            require(answer.get(), "ballot");
            String receipt =
                    Person.JSON.readTree(answer.get().body()).path("receipt").asString();
            ledger.acknowledged(new Ledger.Ballot(voter, body, receipt));
        }
        return true;
    }

    private boolean mark(Ledger ledger, int judge, Random random, AtomicBoolean enough) throws Exception {
        Optional<HttpResponse<String>> stored =
                patiently(enough, () -> judges.get(judge).send("GET", API + "/scorecards/1", null));
        if (stored.isEmpty()) {
            return true;
        }
        if (stored.get().statusCode() != 404) {
            require(stored.get(), "question for a card");
        }
        String version = stored.get().statusCode() == 200
                ? Person.JSON.readTree(stored.get().body()).path("version").asString()
                : "null";
        String body = card(random, version);
        Optional<HttpResponse<String>> answer =
                patiently(enough, () -> judges.get(judge).send("PUT", API + "/scorecards/1", body));
        if (answer.isPresent()) {
            require(answer.get(), "card");
            JsonNode card = Person.JSON.readTree(answer.get().body());
            ledger.acknowledged(new Ledger.Card(
                    judge, card.path("receipt").asString(), card.path("version").asInt()));
        }
        return true;
    }

    private String card(Random random, String version) {
        List<String> marks = new ArrayList<>();
        for (String criterion : criteria) {
            marks.add("\"" + criterion + "\": \"" + random.nextInt(25) + "." + (random.nextBoolean() ? 0 : 5) + "\"");
        }
        return "{\"marks\": {" + String.join(", ", marks) + "}, \"version\": " + version + "}";
    }

    /** Sends the same again as long as the answer is 503 with a time to come back; nothing once it is enough. */
    private Optional<HttpResponse<String>> patiently(AtomicBoolean enough, Callable<HttpResponse<String>> one)
            throws Exception {
        int drops = 0;
        while (!enough.get()) {
            HttpResponse<String> answer;
            try {
                answer = one.call();
            } catch (IOException dropped) {
                // A connection that idled too long is closed while it is used; whoever lives and answers is asked
                // again.
                if (!portal.isAlive() || ++drops > MOST_DROPS) {
                    throw dropped;
                }
                continue;
            }
            if (answer.statusCode() != 503) {
                return Optional.of(answer);
            }
            if (answer.headers().firstValue("Retry-After").isEmpty()) {
                throw new IllegalStateException("Refused without a time to come back: " + answer.body());
            }
            refused.incrementAndGet();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return Optional.empty();
    }

    /** An answer that is not "come again": being busy is no loss. */
    private HttpResponse<String> answered(Callable<HttpResponse<String>> one) throws Exception {
        return patiently(new AtomicBoolean(), one).orElseThrow();
    }

    private static void require(HttpResponse<String> answer, String what) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("A " + what + " was refused: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** How often somebody was told to come again. */
    int refused() {
        return refused.get();
    }

    /** Where the evening stands for them. */
    Stand stand() throws IOException, InterruptedException {
        return Stand.of(Person.organiser(portal), judges.get(0));
    }

    /** How many acknowledged ballots and cards the portal does not have any more. */
    int lost(Ledger ledger) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(VOTERS_AT_ONCE);
        try {
            List<Future<Boolean>> checks = new ArrayList<>();
            for (Ledger.Ballot ballot : ledger.ballots()) {
                checks.add(threads.submit(() -> isStored(ballot)));
            }
            int lost = 0;
            for (Future<Boolean> check : checks) {
                lost += check.get() ? 0 : 1;
            }
            for (Ledger.Card card : ledger.cards().values()) {
                lost += isStored(card) ? 0 : 1;
            }
            return lost;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The same ballot again has the old receipt if the first one is stored; otherwise it is a new one (201). */
    private boolean isStored(Ledger.Ballot ballot) throws Exception {
        HttpResponse<String> again = answered(() -> cast(ballot.voter(), ballot.body()));
        return again.statusCode() == 200
                && ballot.receipt()
                        .equals(Person.JSON
                                .readTree(again.body())
                                .path("receipt")
                                .asString());
    }

    /** The acknowledged version, or a later one that was stored before its answer could be sent. */
    private boolean isStored(Ledger.Card card) throws Exception {
        HttpResponse<String> stored = answered(() -> judges.get(card.judge()).send("GET", API + "/scorecards/1", null));
        if (stored.statusCode() != 200) {
            return false;
        }
        JsonNode now = Person.JSON.readTree(stored.body());
        int version = now.path("version").asInt();
        return version > card.version()
                || (version == card.version()
                        && card.receipt().equals(now.path("receipt").asString()));
    }

    private HttpResponse<String> cast(String voter, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(portal.url(API + "/ballots")))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/json")
                        .header("Cookie", "saimahui-voter=" + voter)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
