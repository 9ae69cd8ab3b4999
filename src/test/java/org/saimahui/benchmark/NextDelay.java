package org.saimahui.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saimahui.SaimahuiApplication;

/**
 * How long a press of NEXT takes to the wall, to a judge's phone and to the audience, while hundreds of phones follow: the
 * portal is a process of its own, the sample evening is driven press by press, and each stream says when it had news of it.
 * It prints and asserts nothing; the figures hold for this machine and hour only.
 *
 * <p>Arguments: {@code --viewers=N} (500), {@code --presses=N} (60).
 */
public final class NextDelay {

    private static final String CONTEST = "/api/v1/contests/wenjin-tizhi-2022";

    private static final String PASSWORD = "benchmark-organiser";

    private static final String NEXT = "{\"command\": \"NEXT\", \"confirmed\": true, \"reason\": \"measured\"}";

    private static final long BETWEEN_MILLIS = 1_000;

    private static final Pattern TOKEN = Pattern.compile("#([^\"]+)\"");

    /** A beat says only that the line is there. */
    private static final Pattern NEWS = Pattern.compile("event: ?(?!beat)\\w");

    private final HttpClient organiser = HttpClient.newHttpClient();

    private final Program portal;

    private final Selector selector = Selector.open();

    private final Map<Place, List<Double>> waits = new EnumMap<>(Place.class);

    private volatile int press;

    private volatile long pressedAt;

    private volatile boolean over;

    private NextDelay(Program portal) throws IOException {
        this.portal = portal;
    }

    private enum Place {
        WALL("the wall"),
        JUDGE("a judge's phone"),
        AUDIENCE("the audience's phones");

        private final String called;

        Place(String called) {
            this.called = called;
        }
    }

    /** One open stream, and the last press that it had news of. */
    private static final class Line {

        private final Place place;

        private int heard;

        Line(Place place) {
            this.place = place;
        }
    }

    public static void main(String[] args) throws Exception {
        int viewers = option(args, "--viewers=", 500);
        int presses = option(args, "--presses=", 60);
        try (Program portal = Program.java(
                "portal",
                SaimahuiApplication.class,
                List.of("-XX:+UseSerialGC", "-Xmx1g"),
                "--saimahui.data=" + Files.createTempDirectory("benchmark-data"),
                "--saimahui.organiser.password=" + PASSWORD)) {
            new NextDelay(portal).run(viewers, presses);
        }
        System.exit(0);
    }

    private static int option(String[] args, String name, int otherwise) {
        for (String arg : args) {
            if (arg.startsWith(name)) {
                return Integer.parseInt(arg.substring(name.length()));
            }
        }
        return otherwise;
    }

    private void run(int viewers, int presses) throws Exception {
        untilItAnswers();
        command("{\"command\": \"PUBLISH\"}");
        String judge = judge(command("/cards", "{}"));
        command("{\"command\": \"GO_LIVE\", \"confirmed\": true}");
        for (int i = 0; i < viewers; i++) {
            open(Place.AUDIENCE, CONTEST + "/live", "");
        }
        open(Place.WALL, "/c/wenjin-tizhi-2022/screen/live", "");
        open(Place.JUDGE, "/seat/live", judge);
        Thread reader = new Thread(this::read, "streams");
        reader.start();
        TimeUnit.MILLISECONDS.sleep(5 * BETWEEN_MILLIS);
        int done = 0;
        while (done < presses && next()) {
            done++;
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
        }
        over = true;
        reader.join();
        System.out.printf("%n%d presses of NEXT, %d phones of the audience%n", done, viewers);
        for (Place place : Place.values()) {
            print(place, waits.getOrDefault(place, new ArrayList<>()));
        }
    }

    private static void print(Place place, List<Double> all) {
        if (all.isEmpty()) {
            System.out.printf("%-24s had no news%n", place.called);
            return;
        }
        Collections.sort(all);
        System.out.printf(
                Locale.ROOT,
                "%-24s p50 %6.1f ms   p95 %6.1f ms   longest %6.1f ms   (%d)%n",
                place.called,
                all.get(all.size() / 2),
                all.get((int) (0.95 * (all.size() - 1))),
                all.get(all.size() - 1),
                all.size());
    }

    /** The port is open before the sample and the organiser are there. */
    private void untilItAnswers() throws Exception {
        for (int tries = 0; send(CONTEST + "/standings", null).statusCode() != 200; tries++) {
            if (tries > 300) {
                throw new IllegalStateException("The portal has no sample evening");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean next() throws Exception {
        pressedAt = System.nanoTime();
        press++;
        HttpResponse<String> answer = send(CONTEST + "/commands", NEXT);
        if (answer.statusCode() != 200) {
            System.out.println("NEXT was refused: " + answer.body());
        }
        return answer.statusCode() == 200;
    }

    private String command(String body) throws Exception {
        return command("/commands", body);
    }

    private String command(String path, String body) throws Exception {
        HttpResponse<String> answer = send(CONTEST + path, body);
        if (answer.statusCode() / 100 != 2 && answer.statusCode() != 409) {
            throw new IllegalStateException(path + " " + body + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> send(String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal.url(path)))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("organiser:" + PASSWORD).getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json");
        if (body != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return organiser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sits down with the first of those cards. @return the phone's cookies */
    private String judge(String cards) throws Exception {
        Matcher token = TOKEN.matcher(cards);
        if (!token.find()) {
            throw new IllegalStateException("No card: " + cards);
        }
        CookieManager cookies = new CookieManager();
        HttpClient phone = HttpClient.newBuilder().cookieHandler(cookies).build();
        phone.send(
                HttpRequest.newBuilder(URI.create(portal.url("/seat"))).build(),
                HttpResponse.BodyHandlers.discarding());
        String csrf = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
        HttpResponse<String> seated = phone.send(
                HttpRequest.newBuilder(URI.create(portal.url("/api/v1/seat")))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", csrf)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"token\": \"" + token.group(1) + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (seated.statusCode() / 100 != 2) {
            throw new IllegalStateException("The judge cannot sit down: " + seated.body());
        }
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void open(Place place, String path, String cookies) throws IOException {
        SocketChannel one = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), portal.port()));
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + portal.port()
                + "\r\nAccept: text/event-stream\r\n" + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n")
                + "\r\n";
        one.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        one.configureBlocking(false);
        one.register(selector, SelectionKey.OP_READ, new Line(place));
    }

    private void read() {
        ByteBuffer in = ByteBuffer.allocateDirect(1 << 18);
        byte[] bytes = new byte[1 << 18];
        try {
            while (!over) {
                selector.select(50);
                for (SelectionKey key : selector.selectedKeys()) {
                    in.clear();
                    int length = ((SocketChannel) key.channel()).read(in);
                    long at = System.nanoTime();
                    if (length < 0) {
                        throw new IOException("A stream was ended: " + ((Line) key.attachment()).place);
                    }
                    in.flip();
                    in.get(bytes, 0, length);
                    hear((Line) key.attachment(), new String(bytes, 0, length, StandardCharsets.ISO_8859_1), at);
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void hear(Line line, String said, long at) {
        int now = press;
        if (now > line.heard && NEWS.matcher(said).find()) {
            line.heard = now;
            waits.computeIfAbsent(line.place, place -> new ArrayList<>()).add((at - pressedAt) / 1e6);
        }
    }
}
