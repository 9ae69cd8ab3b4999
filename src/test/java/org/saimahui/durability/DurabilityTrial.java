package org.saimahui.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.saimahui.support.PostgresServer;
import tools.jackson.databind.JsonNode;

/**
 * Kills the portal in the middle of a vote and looks afterwards for everything that had been acknowledged. Run by
 * {@link DurabilityTests}, which names the command, or by itself with the test classpath.
 *
 * <p>Arguments: how many kills (1 to 500), and {@code h2} (in a new folder) or {@code postgres} (a server of its own,
 * which lives on while the portal is killed). Ends with 1 when anything was lost.
 */
public final class DurabilityTrial {

    static final int MOST_TRIALS = 500;

    /** From so many starts on a class archive is worth the start that makes it. */
    private static final int MANY_STARTS = 10;

    /** What came of a number of kills. @param moved where the evening stood elsewhere than before the kill */
    record Result(int trials, int acknowledged, int lost, List<String> moved) {}

    private DurabilityTrial() {}

    public static void main(String[] args) throws Exception {
        int trials = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        String store = args.length > 1 ? args[1] : "h2";
        if (trials < 1 || trials > MOST_TRIALS || !List.of("h2", "postgres").contains(store)) {
            System.err.println("usage: DurabilityTrial [1.." + MOST_TRIALS + "] [h2|postgres]");
            System.exit(2);
        }
        Result result = run(trials, store, new Random());
        System.out.printf(
                "total: %d kills on %s, %d acknowledged, %d lost%n",
                result.trials(), store, result.acknowledged(), result.lost());
        result.moved().forEach(System.out::println);
        System.exit(result.lost() == 0 && result.moved().isEmpty() ? 0 : 1);
    }

    /** Runs that many kills on one portal and its data. */
    static Result run(int trials, String store, Random random) throws Exception {
        if (trials < 1 || trials > MOST_TRIALS) {
            throw new IllegalArgumentException("1 to " + MOST_TRIALS + " kills, not " + trials);
        }
        Path folder = Files.createTempDirectory("saimahui-durability-");
        Result result = run(trials, store, random, folder);
        // Kept when something broke, for its logs.
        delete(folder);
        return result;
    }

    private static Result run(int trials, String store, Random random, Path folder) throws Exception {
        PortalProgram program = trials < MANY_STARTS ? PortalProgram.plain() : PortalProgram.archived(folder);
        try (PortalProcess portal = new PortalProcess(folder, database(store), program)) {
            Crowd crowd = open(portal);
            Stand before = crowd.stand();
            List<String> moved = new ArrayList<>();
            int acknowledged = 0;
            int lost = 0;
            for (int trial = 1; trial <= trials; trial++) {
                Ledger ledger = new Ledger();
                crowd.sendUntilKilled(ledger, random);
                portal.restart();
                Stand after = crowd.stand();
                if (!after.equals(before)) {
                    moved.add("kill " + trial + ": " + before + " has become " + after);
                }
                int gone = crowd.lost(ledger);
                System.out.printf(
                        "kill %d: %d ballots, %d judges with cards, %d acknowledged, %d lost%n",
                        trial, ledger.ballots().size(), ledger.cards().size(), ledger.acknowledgements(), gone);
                acknowledged += ledger.acknowledgements();
                lost += gone;
            }
            return new Result(trials, acknowledged, lost, moved);
        }
    }

    private static List<String> database(String store) {
        return store.equals("h2")
                ? List.of()
                : List.of(
                        "--spring.datasource.url=" + PostgresServer.newDatabase(),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres");
    }

    /** Live, presenter 1 talking and being marked, the vote open, everybody seated, one with a draft for the next. */
    static Crowd open(PortalProcess portal) throws IOException, InterruptedException {
        Person organiser = Person.organiser(portal);
        command(organiser, "{\"command\": \"GO_LIVE\"}");
        command(organiser, "{\"command\": \"CALL\", \"presenter\": 1}");
        command(organiser, "{\"command\": \"CLOCK_START\"}");
        command(organiser, "{\"command\": \"OPEN_MARKING\", \"presenter\": 1}");
        command(organiser, "{\"command\": \"OPEN_VOTE\"}");
        List<Person> judges = new ArrayList<>();
        for (JsonNode card : organiser.require("POST", Crowd.API + "/cards", "{}")) {
            String url = card.path("url").asString();
            judges.add(Person.judge(portal, url.substring(url.indexOf('#') + 1)));
        }
        List<String> criteria = new ArrayList<>();
        for (JsonNode criterion :
                organiser.require("GET", Crowd.API + "/file", null).path("rule").path("criteria")) {
            criteria.add(criterion.path("code").asString());
        }
        Stand.type(judges.get(0), criteria);
        return new Crowd(portal, judges, criteria);
    }

    static void command(Person organiser, String command) throws IOException, InterruptedException {
        organiser.require("POST", Crowd.API + "/commands", command);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
