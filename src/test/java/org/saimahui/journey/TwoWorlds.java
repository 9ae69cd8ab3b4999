package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.live.AllTold;
import org.saimahui.live.LiveStreams;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.screen.HallScreens;
import org.saimahui.screen.Pin;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.support.MappedAddresses;
import org.saimahui.support.PublicSweep;
import org.saimahui.support.SampleEvening;
import org.saimahui.support.StaffedEvening;
import org.saimahui.support.Visitor;
import org.saimahui.voting.BallotBox;
import org.saimahui.voting.BallotPlaces;
import org.saimahui.voting.CastBallot;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The same evening twice, with other marks for those who are sealed: whatever anybody can read, at every address, in both languages,
 * with status, headers and order, is the same byte for byte until the step that tells the difference. So is what those read who
 * work in the hall without knowing all of it: timekeeper, host, clerks, a judge who has not marked, presenters, the hall's own
 * screens; and what comes through streams that were open before. Put alike before comparing: the contest's name in addresses (and
 * the QR code of it), ids of rows, times of day, the record's heads where they stand as such, for the contest's name is in the first
 * entry, the packed size of a table, which depends on both and whose content is compared, and what {@link PublicSweep} leaves out.
 */
abstract class TwoWorlds {

    /** The last who is not withdrawn. */
    static final int LAST = 7;

    /** The judge who has sent nothing of what is sealed. */
    static final String ABSENT = "J7";

    /** Name both worlds, one after the other. */
    private static final Set<String> LISTS = Set.of("/", "/api/v1/contests");

    /** What the host reads is what the hall sees. */
    private static final String HOST = "HOST /seat ";

    /** Screens that were let in: one that follows what is on air, one before whoever talks. */
    private static final String HALL = "hall";

    private static final String MONITOR = "monitor";

    private static final String PRESENTER = "presenter ";

    /** A presenter by its row, as seats and slips carry it; not the clerks' example of a slip. */
    private static final Pattern ROW = Pattern.compile("((?<!placeholder=\")\\b(?:P|J\\d)-)(\\d+)");

    private static final Set<String> OTHER_SEATS =
            Set.of("/seat/supervisor", "/seat/timekeeper", "/seat/host", "/seat/clerk", "/seat/presenter");

    /** What of the public addresses is another at another moment; the rest is files. */
    private static final Set<String> FILES = Set.of("/look.css", "/logo/", "/portraits/", "/attachments/");

    /** What the public has before it all the time; the rest in both languages at each moment with -Dsaimahui.worlds.all=true. */
    static final Set<String> ON_AIR = Set.of(
            "/c/{slug}",
            "/c/{slug}/live",
            "/c/{slug}/screen",
            "/c/{slug}/screen/live",
            "/api/v1/contests/{slug}/board");

    /** Not a multiple of the number of languages. */
    private static final int PARTS = 7;

    /** So long nothing comes when all is there. */
    private static final Duration QUIET = Duration.ofMillis(30);

    /** So long what has been told is on its way at most, from one end of this machine to the other. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(3);

    @Autowired
    SampleEvening evening;

    @Autowired
    StaffedEvening staffed;

    @Autowired
    ContestService contests;

    @Autowired
    private ScorecardService cards;

    @Autowired
    private BallotBox box;

    @Autowired
    private BallotPlaces places;

    @Autowired
    private PublicSweep sweep;

    @Autowired
    private MappedAddresses addresses;

    @Autowired
    private SeatCardService seats;

    @Autowired
    private HallScreens screens;

    @Autowired
    PresenterService presenters;

    @Autowired
    private LiveStreams live;

    @LocalServerPort
    int port;

    ContestView one;

    ContestView other;

    /** By contest, each of its people by seat. */
    private final Map<String, Map<String, Visitor>> people = new HashMap<>();

    private final Map<String, StandingStreams> streams = new HashMap<>();

    private final Map<String, Integer> compared = new LinkedHashMap<>();

    private final Map<String, Map<String, Integer>> numbers = new ConcurrentHashMap<>();

    /** What must not be told apart though it is another: by world, a text and what stands for it. */
    private final Map<String, Map<String, String>> named = new HashMap<>();

    /** Where the worlds were told apart before the moment: all of it, for one tells little of what is behind it. */
    private final List<String> told = new ArrayList<>();

    /** After how many acts something came through streams that stay open, and was compared. */
    private int heard;

    @AfterEach
    void nothingWasTold() {
        leave();
        assertThat(told).as("told before its moment").isEmpty();
    }

    /** Nobody listens or looks any more. */
    void leave() {
        streams.values().forEach(StandingStreams::close);
        streams.clear();
        people.clear();
    }

    /** Two of those, whose names are of one length. */
    void both(Supplier<ContestView> fresh) {
        leave();
        one = fresh.get();
        other = fresh.get();
        // Names are counted: after the ninth come longer ones.
        while (other.slug().length() != one.slug().length()) {
            one = other;
            other = fresh.get();
        }
    }

    List<ContestView> worlds() {
        return List.of(one, other);
    }

    void both(Command command) {
        both(StageCommand.of(command));
    }

    void both(Command command, int presenter) {
        both(StageCommand.of(command, presenter));
    }

    void both(StageCommand order) {
        worlds().forEach(world -> evening.command(world, order));
        hear(order.command().name());
    }

    /** Everybody else, the same in both. @param marks by number */
    void speak(Map<Integer, String> marks) {
        marks.forEach((presenter, mark) -> {
            both(Command.OPEN_MARKING, presenter);
            mark(presenter, mark, mark);
            both(StageCommand.of(Command.CLOSE_MARKING, presenter).because("一席不在"));
        });
    }

    /** All but one send a card. */
    void mark(int presenter, String mark, String otherMark) {
        for (int seat = 1; seat <= 6; seat++) {
            mark(one, "J" + seat, presenter, mark, null);
            mark(other, "J" + seat, presenter, otherMark, null);
            hear("J" + seat + " sends");
        }
    }

    void mark(ContestView world, String seat, int presenter, String mark, @Nullable Integer replaces) {
        cards.submit(
                world.id(),
                seat,
                presenter,
                new SubmitScorecard(
                        Map.of("state", mark, "style", mark, "ability", mark, "spirit", mark), null, replaces));
    }

    /** Before the worlds are told apart. */
    void speak(ContestView world, int presenter, String mark) {
        evening.command(world, StageCommand.of(Command.OPEN_MARKING, presenter));
        for (int seat = 1; seat <= 6; seat++) {
            mark(world, "J" + seat, presenter, mark, null);
        }
        evening.command(world, StageCommand.of(Command.CLOSE_MARKING, presenter).because("一席不在"));
    }

    void vote(ContestView world, int presenter) {
        box.cast(new CastBallot(places.get(world.slug()), "device-number-0001", null, List.of(presenter)))
                .join();
    }

    /** Everybody who is there for the evening, each on an own device. @param staff seats beside those of presenters and judges */
    void seat(ContestView world, List<String> staff) {
        Map<String, Visitor> seated = new TreeMap<>();
        // Gives it a logo, which nobody can once it is released.
        addresses.of(world, "/c/{slug}/logo/{file}");
        seats.issue(world.id(), SeatRole.PRESENTER);
        for (String seat : staff) {
            seated.put(seat, new Visitor(port).seat(evening.card(world, seat)));
        }
        seated.put(ABSENT, new Visitor(port).seat(evening.card(world, ABSENT)));
        for (int presenter : List.of(3, 4)) {
            String link = staffed.link(world, presenter);
            seated.put(PRESENTER + presenter, new Visitor(port).seat(evening.card(world, link)));
        }
        seated.put(HALL, screen(world, "左屏", null));
        seated.put(MONITOR, screen(world, "返看屏", Pin.MONITOR));
        people.put(world.slug(), seated);
    }

    private Visitor screen(ContestView world, String name, @Nullable Pin pin) {
        Visitor screen = new Visitor(port);
        Visitor.Answer asked = screen.send(
                "POST",
                "/api/v1/contests/" + world.slug() + "/screen",
                "application/json",
                ("{\"name\": \"" + name + "\"}").getBytes(StandardCharsets.UTF_8));
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        screens.accept(world.id(), screens.asking(world.id()).get(0).code());
        screens.of(world.id()).stream()
                .filter(one -> one.name().equals(name))
                .forEach(one -> screens.pin(world.id(), one.id(), pin));
        return screen;
    }

    /** From now on every stream of the two is listened to: the public ones, the screens', those of the seats. */
    void listen() {
        for (ContestView world : worlds()) {
            String contest = "/c/" + world.slug();
            StandingStreams open = new StandingStreams();
            streams.put(world.slug(), open);
            open.open("api", new Visitor(port), "/api/v1/contests/" + world.slug() + "/live");
            for (String language : List.of("zh", "en")) {
                String asked = "?lang=" + language;
                open.open("page " + language, new Visitor(port), contest + "/live" + asked);
                open.open("screen " + language, new Visitor(port), contest + "/screen/live" + asked);
                for (String screen : List.of(HALL, MONITOR)) {
                    open.open(screen + ' ' + language, person(world, screen), contest + "/screen/hall" + asked);
                }
            }
            people.get(world.slug()).forEach((seat, person) -> {
                if (seat.startsWith("J")) {
                    open.open(seat, person, "/seat/live");
                } else if (!seat.startsWith(PRESENTER) && !isScreen(seat)) {
                    open.open(seat, person, role(seat) + "/live");
                }
            });
        }
        hear("opened");
    }

    /** Whether the hall's screens show the difference. */
    boolean isToldInTheHall() {
        List<String> walls = worlds().stream()
                .map(world -> alike(
                        person(world, HALL)
                                .get("/c/" + world.slug() + "/screen")
                                .body(),
                        world))
                .toList();
        return !walls.get(0).equals(walls.get(1));
    }

    private Visitor person(ContestView world, String name) {
        return people.get(world.slug()).get(name);
    }

    private static boolean isScreen(String name) {
        return name.equals(HALL) || name.equals(MONITOR);
    }

    /**
     * Waits until all has come that this act (one commit in each world) tells whoever listens, and compares: which events came after which act, and every byte
     * of them. So an event that comes after another act in the other world is found too, whatever the clock says.
     */
    void hear(String act) {
        hear(act, false);
    }

    /** @param toldInTheHall where the hall may know more already */
    void hear(String act, boolean toldInTheHall) {
        if (streams.isEmpty()) {
            return;
        }
        StandingStreams first = streams.get(one.slug());
        StandingStreams second = streams.get(other.slug());
        allTold();
        long end = System.nanoTime() + ON_THE_WAY.toNanos();
        do {
            sleep();
        } while (System.nanoTime() < end
                && !(first.isQuietFor(QUIET)
                        && second.isQuietFor(QUIET)
                        && first.heard().equals(second.heard())));
        compare("after " + act, first.heard().toString(), second.heard().toString());
        Map<String, String> others = second.take();
        Map<String, String> events = first.take();
        heard += events.isEmpty() ? 0 : 1;
        events.forEach((event, bytes) -> {
            if (!toldInTheHall || !event.startsWith(HALL + ' ')) {
                compare("after " + act + ": " + event, alike(bytes, one), alike(others.getOrDefault(event, ""), other));
            }
        });
    }

    private void allTold() {
        try {
            new AllTold(live).await(List.of(one.id(), other.id()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(QUIET.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void assertAlike(String moment) {
        assertAlike(moment, false);
    }

    /** @param toldInTheHall where the hall and its host may know more already, and do */
    void assertAlike(String moment, boolean toldInTheHall) {
        CompletableFuture<Map<String, String>> reading = CompletableFuture.supplyAsync(() -> read(one));
        Map<String, String> second = read(other);
        Map<String, String> first = reading.join();
        assertThat(first.keySet()).as(moment).isEqualTo(second.keySet()).hasSizeGreaterThan(100);
        if (toldInTheHall) {
            for (String theirs : List.of(HOST + language(), HALL + " /c/@/screen " + language())) {
                assertThat(second.remove(theirs)).as(moment + ": " + theirs).isNotEqualTo(first.remove(theirs));
            }
        }
        first.forEach((address, answer) -> compare(moment + ": " + address, answer, second.get(address)));
        compared.put(moment, first.size());
    }

    private void compare(String where, String first, String second) {
        if (!first.equals(second)) {
            int from = 0;
            while (from < first.length() && from < second.length() && first.charAt(from) == second.charAt(from)) {
                from++;
            }
            told.add(where + "\n  one: " + around(first, from) + "\n  other: " + around(second, from));
        }
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, Math.min(text.length(), at) - 120), Math.min(text.length(), at + 120));
    }

    /** After how many acts something came through streams that stay open, and was compared. */
    int heard() {
        return heard;
    }

    /** By moment, how many answers were compared. */
    Map<String, Integer> compared() {
        return compared;
    }

    /** The worlds are told apart now, in the hall and nowhere else. */
    void assertToldInTheHallAlone() {
        assertThat(PublicSweep.differences(read(one), read(other)))
                .as("the step that tells the difference")
                .isNotEmpty()
                .allMatch(address -> address.contains("/c/@/screen") || address.startsWith(HOST));
    }

    private Map<String, String> read(ContestView world) {
        Map<String, String> read = new TreeMap<>();
        Set<String> without = leftOut();
        sweep.read(
                        contests.get(world.id()),
                        port,
                        (pattern, language) -> !without.contains(pattern) && isTheirTurn(pattern, language))
                .forEach((address, answer) -> keep(read, address, answer, world));
        people.get(world.slug()).forEach((seat, person) -> {
            assertThat(person.get("/here?lang=" + language()).header("Set-Cookie"))
                    .as("the language of what follows")
                    .startsWith("lang=" + language());
            String end = ' ' + language();
            pages(world, seat)
                    .forEach(address ->
                            keep(read, seat + ' ' + address + end, PublicSweep.text(person.get(address)), world));
            sweep.read(contests.get(world.id()), person, pattern -> isTheirPart(pattern, seat))
                    .forEach((address, answer) -> keep(read, seat + ' ' + address + end, answer, world));
        });
        return read;
    }

    /** The lists name both worlds; what is not of an evening at all, help and files, is the same at each moment. */
    private Set<String> leftOut() {
        return PublicSweep.OPEN.stream()
                .filter(pattern -> LISTS.contains(pattern) || !(compared.isEmpty() || isOfTheEvening(pattern)))
                .collect(Collectors.toSet());
    }

    /** What shows the evening itself is read in both languages at each moment, the rest in one and the next in the other. */
    private boolean isTheirTurn(String pattern, String language) {
        return compared.isEmpty() || ON_AIR.contains(pattern) || isAll() || language.equals(language());
    }

    static boolean isAll() {
        return Boolean.getBoolean("saimahui.worlds.all");
    }

    /** At this moment: another at each. */
    private String language() {
        return compared.size() % 2 == 0 ? "zh" : "en";
    }

    private void keep(Map<String, String> read, String address, String answer, ContestView world) {
        read.put(alike(address, world), alike(answer, world));
    }

    /**
     * Of the public addresses, which somebody without a name reads all of at each moment in one language at least, everybody else reads a part, each another
     * and another at each moment: after as many moments as there are parts each has read all, after twice as many in both languages.
     * What is on air the hall's screens read always.
     */
    private boolean isTheirPart(String pattern, String seat) {
        return isScreen(seat) && pattern.equals("/c/{slug}/screen")
                || isOfTheEvening(pattern)
                        && Math.floorMod(pattern.hashCode() + seat.hashCode() + compared.size(), PARTS) == 0;
    }

    private static boolean isOfTheEvening(String pattern) {
        return (pattern.startsWith("/c/{slug}") || pattern.startsWith("/api/v1/contests/{slug}")) && !isFile(pattern);
    }

    private static boolean isFile(String pattern) {
        return FILES.stream().anyMatch(pattern::contains);
    }

    /** What somebody on that seat can open: the page of the role, and all that lies below it. */
    private Set<String> pages(ContestView world, String seat) {
        if (isScreen(seat)) {
            return Set.of();
        }
        Set<String> pages = new TreeSet<>(Set.of("/seat"));
        addresses.patterns().stream()
                .filter(pattern -> isBelow(pattern, seat))
                .filter(pattern -> !pattern.endsWith("/live") && (compared.isEmpty() || isAll() || !isFile(pattern)))
                .flatMap(pattern -> addresses.of(world, pattern).stream())
                .forEach(pages::add);
        return pages;
    }

    private static boolean isBelow(String pattern, String seat) {
        if (!seat.startsWith("J")) {
            return pattern.startsWith(role(seat) + '/');
        }
        return Stream.of("/seat/", "/api/v1/seat", "/api/v1/contests/{slug}/scorecards")
                        .anyMatch(pattern::startsWith)
                && OTHER_SEATS.stream().noneMatch(pattern::startsWith);
    }

    private static String role(String seat) {
        return "/seat/"
                + (seat.startsWith(PRESENTER)
                        ? "presenter"
                        : seat.replaceAll("-.*", "").toLowerCase(Locale.ROOT));
    }

    /** That text is another in each of the worlds, and may be: from now on the name stands for it. */
    void name(ContestView world, String text, String name) {
        named.computeIfAbsent(world.slug(), slug -> new LinkedHashMap<>()).put(text, name);
    }

    String alike(String text, ContestView world) {
        String alike = text;
        for (Map.Entry<String, String> each :
                named.getOrDefault(world.slug(), Map.of()).entrySet()) {
            alike = alike.replace(each.getKey(), each.getValue());
        }
        Map<String, Integer> numbers = numbers(world);
        return ROW.matcher(alike)
                .replaceAll(row -> row.group(1)
                        + (numbers.containsKey(row.group(2)) ? "no" + numbers.get(row.group(2)) : row.group(2)))
                .replaceAll("(?s)<p class=\"record-head\">.*?</p>", "head")
                .replaceAll("(</time> <code class=\"hash\">)[0-9a-f ]+</code>", "$1head</code>")
                .replaceAll("(?s)content-length: \\[\\d+](.{1,1500}spreadsheetml)", "content-length$1")
                .replace(one.slug(), "@")
                .replace(other.slug(), "@")
                .replaceAll("data-second=\"\\d+\"", "data-second")
                .replaceAll("/seat/requests/\\d+", "/seat/requests/id")
                .replaceAll("name=\"(id|vote)\" value=\"\\d+\"", "id")
                .replaceAll("(name=\"line\" value=\"[a-z]+-)\\d+", "$1id")
                .replaceAll("etag: \\[\"receipts-(?:" + one.id() + '|' + other.id() + ")\"", "etag: [\"receipts-@\"")
                .replaceAll("etag: \\[\"(?:" + one.id() + '|' + other.id() + ")-", "etag: [\"@-")
                .replaceAll("<path d=\"[^\"]*\"/></svg></div>", "qr")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|\\+\\d\\d:\\d\\d)?", "time")
                .replaceAll("\\d\\d:\\d\\d:\\d\\d", "time");
    }

    /** By id of the row. */
    private Map<String, Integer> numbers(ContestView world) {
        return numbers.computeIfAbsent(
                world.slug(),
                slug -> presenters.list(world.id()).stream()
                        .collect(Collectors.toMap(p -> String.valueOf(p.id()), PresenterView::number)));
    }
}
