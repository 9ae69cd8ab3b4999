package org.saimahui.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.SaimahuiApplication;
import org.saimahui.support.PostgresServer;

/**
 * Ratios of the portal to bare programs in the same run: the same server stack answering 204, nginx and nchan where they
 * are installed, one loop of {@code send()}. Each figure is the median of three, the two sides in turn; the server has one
 * processor and the load another. Absolute figures hold for this machine and hour only.
 *
 * <p>Arguments: sections (pages, ballots, command, streams, heap, growth; all but growth without any), {@code --seconds=N}
 * for each measurement, {@code --viewers=N}.
 */
public final class PortalBenchmark {

    private static final String CONTEST = "wenjin-tizhi-2022";

    private static final String PASSWORD = "benchmark-organiser";

    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString(("organiser:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private static final Map<String, String> GZIP = Map.of("Accept-Encoding", "gzip");

    private static final Map<String, String> BALLOT =
            Map.of("Content-Type", "application/json", "Cookie", "saimahui-voter=benchmark-voter-%U");

    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xmx1g");

    private static final int ROUNDS = 3;

    private static final int WARMING_RATE = 100;

    private static final int CONNECTIONS = 64;

    /** A hall that votes in the same moments: many ballots go with one commit, so it is the crowd that tells. */
    private static final int VOTERS = 256;

    private final Set<String> sections;

    private final int seconds;

    private final int viewers;

    private final HttpClient http = HttpClient.newHttpClient();

    private PortalBenchmark(Set<String> sections, int seconds, int viewers) {
        this.sections = sections;
        this.seconds = seconds;
        this.viewers = viewers;
    }

    public static void main(String[] args) throws Exception {
        List<String> wanted = new ArrayList<>(List.of(args));
        int seconds = option(wanted, "--seconds=", 5);
        int viewers = option(wanted, "--viewers=", 10_000);
        if (!Program.isInstalled("wrk")) {
            System.err.println(
                    "This needs the program wrk (Debian: apt-get install wrk; also taskset, nginx, libnginx-mod-nchan).");
            System.exit(1);
        }
        new PortalBenchmark(
                        wanted.isEmpty()
                                ? Set.of("pages", "ballots", "command", "streams", "heap")
                                : Set.copyOf(wanted),
                        seconds,
                        viewers)
                .run();
        System.exit(0);
    }

    private static int option(List<String> args, String name, int otherwise) {
        Optional<String> given = args.stream().filter(a -> a.startsWith(name)).findFirst();
        given.ifPresent(args::remove);
        return given.map(a -> Integer.parseInt(a.substring(name.length()))).orElse(otherwise);
    }

    private void run() throws Exception {
        try (Program bare = Program.java("bare", BareApplication.class, OPTIONS);
                Program portal = portal("portal", List.of())) {
            command(portal, "GO_LIVE", null);
            warm(bare, portal);
            Table.head();
            Table.single("start to the first open port", portal.start().toMillis() / 1000.0, "s", "");
            if (sections.contains("pages")) {
                pages(bare, portal);
            }
            if (sections.contains("command")) {
                commands(portal);
            }
            // Before the crowds: a stream whose reader has left lives until somebody writes to it.
            if (sections.contains("heap")) {
                Table.single(
                        "live heap for each open stream",
                        Streams.heapOfOne(portal, portalStream(), Math.min(viewers, 5_000)) / 1024,
                        "KB",
                        "≤ 10");
            }
            if (sections.contains("streams")) {
                streams(portal);
            }
            if (sections.contains("ballots")) {
                ballots(bare, portal, "H2", "≥ 0.25");
            }
        }
        if (sections.contains("ballots") || sections.contains("growth")) {
            try (Program bare = Program.java("bare", BareApplication.class, OPTIONS);
                    Program portal = portal("portal on PostgreSQL", postgres())) {
                command(portal, "GO_LIVE", null);
                warm(bare, portal);
                if (sections.contains("ballots")) {
                    ballots(bare, portal, "PostgreSQL", "≥ 0.5");
                }
                if (sections.contains("growth")) {
                    growth(portal);
                }
            }
        }
    }

    private static Program portal(String name, List<String> more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--saimahui.data=" + Files.createTempDirectory("benchmark-data"),
                "--saimahui.organiser.password=" + PASSWORD,
                "--saimahui.seats=10000000",
                "--saimahui.live.per-second=10"));
        arguments.addAll(more);
        return Program.java(name, SaimahuiApplication.class, OPTIONS, arguments.toArray(String[]::new));
    }

    private static List<String> postgres() {
        return List.of(
                "--spring.datasource.url=" + PostgresServer.newDatabase(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    private void warm(Program bare, Program portal) {
        warm(bare, bareGet());
        warm(portal, board());
        warm(portal, Wrk.Request.get("/c/" + CONTEST + "/reports", GZIP));
        warm(portal, Wrk.Request.get("/c/" + CONTEST + "/vote", GZIP));
    }

    private void warm(Program server, Wrk.Request request) {
        Warmth.reached(server, () -> Wrk.load(server, request, 32, seconds).cpuMicros());
    }

    private void pages(Program bare, Program portal) throws Exception {
        HttpResponse<byte[]> page = http.send(
                HttpRequest.newBuilder(URI.create(portal.url("/c/" + CONTEST))).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        String html = new String(page.body(), StandardCharsets.UTF_8);
        Matcher sheet = Pattern.compile("/css/tokens[^\"]*\\.css").matcher(html);
        if (!sheet.find()) {
            throw new IllegalStateException("The ranking page names no style sheet");
        }
        String tag = page.headers().firstValue("ETag").orElseThrow();
        Wrk.Request file = Wrk.Request.get(sheet.group(), GZIP);
        Wrk.Request unchanged = Wrk.Request.get("/c/" + CONTEST, Map.of("If-None-Match", tag));
        cpu("static file, CPU : bare 204", portal, file, bare, bareGet(), "≤ 3");
        cpu("ranking unchanged (304), CPU : bare 204", portal, unchanged, bare, bareGet(), "≤ 3");
        Optional<Program> nginx = Nginx.start(page.body());
        if (nginx.isPresent()) {
            try (Program files = nginx.get()) {
                speed(
                        "ranking page gzip : nginx, the same file",
                        portal,
                        board(),
                        files,
                        Wrk.Request.get("/page", GZIP),
                        "≥ 0.25");
            }
        } else {
            Table.note("nginx is not installed: ranking page : nginx not measured");
        }
        speed(
                "wall of reports : ranking page",
                portal,
                Wrk.Request.get("/c/" + CONTEST + "/reports", GZIP),
                portal,
                board(),
                "≥ 0.9");
        speed(
                "vote page, first load : ranking page",
                portal,
                Wrk.Request.get("/c/" + CONTEST + "/vote", GZIP),
                portal,
                board(),
                "≥ 0.6");
    }

    private void commands(Program portal) throws Exception {
        double first = command(portal, portalStream(), 4 * seconds, 10);
        // Long rounds: until some thousand commands have run, the compiler takes more than they do, and not evenly.
        int rounds = Warmth.reached(portal, () -> command(portal, portalStream(), 10 * seconds, WARMING_RATE));
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        try (Program loop = loop()) {
            for (int i = 0; i < ROUNDS; i++) {
                ours[i] = command(portal, portalStream(), 4 * seconds, 10);
                theirs[i] = command(loop, loopStream(), 4 * seconds, 10);
            }
        }
        Table.single("one command with one viewer, CPU", Table.median(ours), "ms", "≤ 6");
        Table.note("warm, after %,d commands; the first %d after the start took %.2f ms each"
                .formatted(rounds * 10 * seconds * WARMING_RATE, 4 * seconds * 10, first));
        Table.note("of it a bare loop takes %.2f ms".formatted(Table.median(theirs)));
    }

    /** @return milliseconds of the server's processor for each of them */
    private static double command(Program server, Streams.Place place, int seconds, int rate) {
        return Streams.run(server, place, 1, seconds, rate).changeMicros() / 1000;
    }

    private void streams(Program portal) throws Exception {
        byte[] frame = new byte[1500];
        Arrays.fill(frame, (byte) 'x');
        Streams.Place nchan =
                new Streams.Place("/stream", "/publish", "-", List.of(new String(frame, StandardCharsets.US_ASCII)));
        try (Program loop = loop()) {
            Optional<Program> nginx = Nginx.hasNchan() ? Nginx.start(new byte[1]) : Optional.empty();
            Warmth.reached(
                    portal,
                    () -> Streams.run(portal, portalStream(), viewers / 10, seconds, 10)
                            .cpuMicros());
            if (nginx.isPresent()) {
                try (Program nginxWithNchan = nginx.get()) {
                    fanOut(portal, nginxWithNchan, nchan, viewers, 2, "≤ 1.0");
                    fanOut(portal, nginxWithNchan, nchan, viewers / 2, 10, "≤ 1.2");
                }
            } else {
                Table.note("nginx with nchan is not installed: fan-out : nchan not measured");
            }
            double[] ours = new double[ROUNDS];
            double[] theirs = new double[ROUNDS];
            double[] sends = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                ours[i] =
                        Streams.run(portal, portalStream(), viewers, seconds, 2).p99();
                Streams.Result bare = Streams.run(loop, loopStream(), viewers, seconds, 2);
                theirs[i] = bare.p99();
                sends[i] = bare.cpuMicros();
            }
            Table.ratio(
                    "p99 to the last of %,d viewers, 2/s : bare loop".formatted(viewers),
                    Table.median(ours),
                    Table.median(theirs),
                    "ms",
                    "≤ 2.5");
            Table.note("the loop's CPU for one change and viewer: %.2f µs".formatted(Table.median(sends)));
        }
    }

    private void fanOut(Program portal, Program other, Streams.Place there, int crowd, int rate, String goal) {
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        double delivered = 1;
        for (int i = 0; i < ROUNDS; i++) {
            Streams.Result mine = Streams.run(portal, portalStream(), crowd, seconds, rate);
            ours[i] = mine.cpuMicros();
            delivered = Math.min(delivered, mine.delivered());
            theirs[i] = Streams.run(other, there, crowd, seconds, rate).cpuMicros();
        }
        Table.ratio(
                "fan-out, CPU per change and viewer, %,d × %d/s : nchan".formatted(crowd, rate),
                Table.median(ours),
                Table.median(theirs),
                "µs",
                goal);
        if (delivered < 0.98) {
            Table.note("of the changes %.0f %% reached each viewer, the rest were overtaken by newer ones"
                    .formatted(100 * delivered));
        }
    }

    private void ballots(Program bare, Program portal, String store, String goal) throws Exception {
        command(portal, "OPEN_VOTE", null);
        Wrk.Request bareBallot =
                Wrk.Request.post("/", "{\"choices\":[1,2,3]}", Map.of("Content-Type", "application/json"));
        Warmth.reached(portal, () -> Wrk.load(portal, ballot(), VOTERS, seconds).cpuMicros());
        Warmth.reached(bare, () -> Wrk.load(bare, bareBallot, VOTERS, seconds).cpuMicros());
        for (int voters : new int[] {CONNECTIONS, VOTERS}) {
            compare(
                    "ballots acknowledged, %s, %d at a time : bare 204".formatted(store, voters),
                    portal,
                    ballot(),
                    bare,
                    bareBallot,
                    voters,
                    "/s",
                    goal,
                    Wrk.Result::perSecond);
        }
    }

    /** Not asked for by default: a million ballots take minutes. */
    private void growth(Program portal) throws Exception {
        if (!sections.contains("ballots")) {
            command(portal, "OPEN_VOTE", null);
        }
        Wrk.Result pageBefore = Wrk.load(portal, board(), 8, 2 * seconds);
        Wrk.Result voteBefore = Wrk.load(portal, ballot(), 8, 2 * seconds);
        double stored = 0;
        while (stored < 1_000_000) {
            stored += Wrk.load(portal, ballot(), VOTERS, 20).perSecond() * 20;
            Table.note("%,.0f ballots stored".formatted(stored));
        }
        Wrk.Result pageAfter = Wrk.load(portal, board(), 8, 2 * seconds);
        Wrk.Result voteAfter = Wrk.load(portal, ballot(), 8, 2 * seconds);
        Table.ratio("page p50, 1,000,000 ballots stored : few", pageAfter.p50(), pageBefore.p50(), "ms", "≤ 1.1");
        Table.ratio("ballot p50, 1,000,000 ballots stored : few", voteAfter.p50(), voteBefore.p50(), "ms", "≤ 1.1");
    }

    private void cpu(String what, Program ours, Wrk.Request mine, Program theirs, Wrk.Request other, String goal) {
        compare(what, ours, mine, theirs, other, CONNECTIONS, "µs", goal, Wrk.Result::cpuMicros);
    }

    private void speed(String what, Program ours, Wrk.Request mine, Program theirs, Wrk.Request other, String goal) {
        compare(what, ours, mine, theirs, other, CONNECTIONS, "/s", goal, Wrk.Result::perSecond);
    }

    private void compare(
            String what,
            Program ours,
            Wrk.Request mine,
            Program theirs,
            Wrk.Request other,
            int connections,
            String unit,
            String goal,
            ToDoubleFunction<Wrk.Result> figure) {
        double[] a = new double[ROUNDS];
        double[] b = new double[ROUNDS];
        long wrong = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Wrk.Result our = Wrk.load(ours, mine, connections, seconds);
            Wrk.Result their = Wrk.load(theirs, other, connections, seconds);
            a[i] = figure.applyAsDouble(our);
            b[i] = figure.applyAsDouble(their);
            wrong += our.wrong() + their.wrong();
        }
        Table.ratio(what, Table.median(a), Table.median(b), unit, goal);
        if (wrong > 0) {
            Table.note("not to be trusted: " + wrong + " answers were refused or broken");
        }
    }

    private void command(Program portal, String command, @Nullable Integer presenter) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(portal.url("/api/v1/contests/" + CONTEST + "/commands")))
                .header("Authorization", BASIC)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(command, presenter)))
                .build();
        for (int tries = 0; ; tries++) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return;
            }
            // The port is open before the sample and the organiser are there.
            if (tries > 300 || answer.statusCode() == 409 || answer.statusCode() == 422) {
                throw new IllegalStateException(command + ": " + answer.statusCode() + " " + answer.body());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static String body(String command, @Nullable Integer presenter) {
        return presenter == null
                ? "{\"command\":\"%s\"}".formatted(command)
                : "{\"command\":\"%s\",\"presenter\":%d}".formatted(command, presenter);
    }

    private static Streams.Place portalStream() {
        return new Streams.Place(
                "/api/v1/contests/" + CONTEST + "/live",
                "/api/v1/contests/" + CONTEST + "/commands",
                BASIC,
                List.of(body("CALL", 1), body("UNCALL", 1)));
    }

    private static Program loop() {
        return Program.java("bare loop", BareLoop.class, List.of("-XX:+UseSerialGC"), "1500");
    }

    private static Streams.Place loopStream() {
        return new Streams.Place("/", "/", "-", List.of("{}"));
    }

    private static Wrk.Request bareGet() {
        return Wrk.Request.get("/", Map.of());
    }

    private static Wrk.Request board() {
        return Wrk.Request.get("/c/" + CONTEST, GZIP);
    }

    private static Wrk.Request ballot() {
        return Wrk.Request.post("/api/v1/contests/" + CONTEST + "/ballots", "{\"choices\":[1,2,3]}", BALLOT);
    }
}
