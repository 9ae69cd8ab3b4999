package org.saimahui.durability;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Kills PostgreSQL under a living portal in the middle of a vote, starts it again, and looks: who is told to come again
 * is told so properly, streams stay, the portal recovers by itself, and everything acknowledged is there.
 *
 * <p>Run by {@link DurabilityTests}, or by itself with the number of kills. Ends with 1 when anything was wrong.
 */
public final class OutageTrial {

    private static final int LONGEST_ABSENCE_LOOKS = 3;

    /**
     * What came of it.
     *
     * @param refused answers 503 with a time to come back
     * @param slowest milliseconds from PostgreSQL's return to the portal's first acknowledgement, in the worst case
     * @param wrong answers and streams that were not as they must be
     */
    record Result(int kills, int acknowledged, int lost, int refused, long slowest, List<String> wrong) {}

    private OutageTrial() {}

    public static void main(String[] args) throws Exception {
        Result result = run(args.length > 0 ? Integer.parseInt(args[0]) : 20, new Random());
        System.out.printf(
                "total: PostgreSQL killed %d times, %d acknowledged, %d lost, %d told to come again, slowest recovery"
                        + " %d ms, %d wrong%n",
                result.kills(),
                result.acknowledged(),
                result.lost(),
                result.refused(),
                result.slowest(),
                result.wrong().size());
        result.wrong().forEach(System.out::println);
        System.exit(result.lost() == 0 && result.wrong().isEmpty() ? 0 : 1);
    }

    static Result run(int kills, Random random) throws Exception {
        if (kills < 1 || kills > DurabilityTrial.MOST_TRIALS) {
            throw new IllegalArgumentException("1 to " + DurabilityTrial.MOST_TRIALS + " kills, not " + kills);
        }
        Path folder = Files.createTempDirectory("saimahui-outage-");
        Result result;
        try (PostgresProcess postgres = new PostgresProcess(folder);
                PortalProcess portal = new PortalProcess(folder, postgres.settings())) {
            result = run(kills, random, postgres, portal);
        }
        // Kept when something broke, for its logs.
        DurabilityTrial.delete(folder);
        return result;
    }

    private static Result run(int kills, Random random, PostgresProcess postgres, PortalProcess portal)
            throws Exception {
        Crowd crowd = DurabilityTrial.open(portal);
        Stand before = crowd.stand();
        List<String> wrong = new ArrayList<>();
        int acknowledged = 0;
        int lost = 0;
        long slowest = 0;
        try (Onlookers onlookers = new Onlookers(portal)) {
            for (int kill = 1; kill <= kills; kill++) {
                Ledger ledger = new Ledger();
                long recovery = crowd.sendThrough(ledger, random, () -> outage(random, postgres, onlookers, wrong));
                Stand after = crowd.stand();
                if (!after.equals(before)) {
                    wrong.add("kill " + kill + ": " + before + " has become " + after);
                }
                int gone = crowd.lost(ledger);
                System.out.printf(
                        "kill %d: %d acknowledged, %d lost, back after %d ms, %d of %d streams%n",
                        kill, ledger.acknowledgements(), gone, recovery, onlookers.open(), onlookers.streams());
                acknowledged += ledger.acknowledgements();
                lost += gone;
                slowest = Math.max(slowest, recovery);
            }
            afterwards(portal, onlookers, wrong);
        }
        return new Result(kills, acknowledged, lost, crowd.refused(), slowest, wrong);
    }

    private static Void outage(Random random, PostgresProcess postgres, Onlookers onlookers, List<String> wrong)
            throws Exception {
        postgres.kill();
        int looks = 1 + random.nextInt(LONGEST_ABSENCE_LOOKS);
        for (int i = 0; i < looks; i++) {
            wrong.addAll(onlookers.look());
        }
        postgres.restart();
        return null;
    }

    /** The streams that were open all along hear of the next change. */
    private static void afterwards(PortalProcess portal, Onlookers onlookers, List<String> wrong) throws Exception {
        onlookers.forgetNews();
        DurabilityTrial.command(
                Person.organiser(portal),
                "{\"command\": \"CLOSE_MARKING\", \"presenter\": 1, \"confirmed\": true, \"reason\": \"缺席\"}");
        if (!onlookers.hearNews(20)) {
            wrong.add("no stream heard that the marking was closed");
        }
        if (onlookers.open() != onlookers.streams()) {
            wrong.add(onlookers.open() + " of " + onlookers.streams() + " streams are left");
        }
    }
}
