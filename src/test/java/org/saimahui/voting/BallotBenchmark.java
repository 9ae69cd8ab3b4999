package org.saimahui.voting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.saimahui.SaimahuiApplication;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.stage.StageService;
import org.saimahui.support.PostgresServer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the ballot box gains by storing many ballots with one commit: acknowledged ballots a second against a commit for
 * each, and, on PostgreSQL, against the box without its one statement. All in one run on one machine, in turns, so that
 * the ratios can be trusted where the figures cannot. Arguments: {@code h2} or {@code postgres}, seconds for each turn.
 */
public final class BallotBenchmark {

    private static final int VOTERS_AT_ONCE = 64;

    private static final int ROUNDS = 3;

    private final ConfigurableApplicationContext portal;

    private final BallotPlace place;

    private final AtomicInteger voters = new AtomicInteger();

    private BallotBenchmark(ConfigurableApplicationContext portal) {
        this.portal = portal;
        StageService stage = portal.getBean(StageService.class);
        long contest = portal.getBean(ContestService.class)
                .find("wenjin-tizhi-2022")
                .orElseThrow()
                .id();
        stage.command(contest, StageCommand.of(Command.GO_LIVE));
        stage.command(contest, StageCommand.of(Command.OPEN_VOTE));
        this.place = portal.getBean(BallotPlaces.class).get("wenjin-tizhi-2022");
    }

    public static void main(String[] args) throws Exception {
        String store = args.length > 0 ? args[0] : "h2";
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        Path folder = Files.createTempDirectory("saimahui-ballots-");
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--saimahui.data=" + folder,
                "--saimahui.organiser.password=benchmark-organiser",
                "--logging.level.root=off"));
        if (store.equals("postgres")) {
            settings.addAll(List.of(
                    "--spring.datasource.url=" + PostgresServer.newDatabase(),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres"));
        }
        new BallotBenchmark(SpringApplication.run(SaimahuiApplication.class, settings.toArray(String[]::new)))
                .run(store, seconds);
        System.exit(0);
    }

    private void run(String store, int seconds) throws Exception {
        Map<String, Consumer<CastBallot>> ways = ways();
        Map<String, List<Long>> found = new HashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (String way : ways.keySet().stream().sorted().toList()) {
                long perSecond = acknowledged(ways.get(way), seconds) / seconds;
                if (round > 0) { // the first is to warm up
                    found.computeIfAbsent(way, w -> new ArrayList<>()).add(perSecond);
                }
            }
        }
        long baseline = median(found.get("1 commit per ballot"));
        found.keySet().stream()
                .sorted()
                .forEach(way -> System.out.printf(
                        "%-9s %-32s %7d ballots/s  %s  ratio %.2f%n",
                        store,
                        way,
                        median(found.get(way)),
                        found.get(way),
                        (double) median(found.get(way)) / baseline));
    }

    private Map<String, Consumer<CastBallot>> ways() {
        BallotWriter writer = portal.getBean(BallotWriter.class);
        BallotWriter longWay = new BallotWriter(
                new WithoutShortWay(portal.getBean(BallotStore.class)).store(),
                portal.getBean(ContestService.class),
                portal.getBean(PresenterService.class),
                portal.getBean(BallotLimits.class),
                portal.getBean(BallotNews.class),
                portal.getBean(TransactionTemplate.class),
                portal.getBean(java.time.Clock.class));
        BallotBox longBox = new BallotBox(longWay);
        longBox.start();
        BallotBox box = portal.getBean(BallotBox.class);
        return Map.of(
                "1 commit per ballot", ballot -> longWay.write(List.of(PendingBallot.of(ballot))),
                "2 group commit, several statements",
                        ballot -> longBox.cast(ballot).join(),
                "3 group commit, as it is", ballot -> box.cast(ballot).join());
    }

    private long acknowledged(Consumer<CastBallot> way, int seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(VOTERS_AT_ONCE);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<Integer>> counts = new ArrayList<>();
        for (int i = 0; i < VOTERS_AT_ONCE; i++) {
            counts.add(threads.submit(() -> {
                int count = 0;
                while (System.nanoTime() < end) {
                    int voter = voters.incrementAndGet();
                    way.accept(new CastBallot(
                            place, UUID.randomUUID().toString(), null, List.of(1 + voter % 4, 5 + voter % 4)));
                    count++;
                }
                return count;
            }));
        }
        long sum = 0;
        for (Future<Integer> count : counts) {
            sum += count.get();
        }
        threads.shutdown();
        return sum;
    }

    private static long median(List<Long> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    /** The same store, but for the one statement. */
    private record WithoutShortWay(BallotStore all) {

        BallotStore store() {
            return (BallotStore) java.lang.reflect.Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {BallotStore.class}, (proxy, method, args) -> {
                        return method.getName().equals("insertFirsts") ? Set.of() : method.invoke(all, args);
                    });
        }
    }
}
