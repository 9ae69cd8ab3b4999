package org.saimahui.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.CueService;
import org.saimahui.programme.ProgrammeService;
import org.saimahui.scoreboard.BoardService;
import org.springframework.stereotype.Component;

/**
 * What somebody without a name can read of a contest: every address that is mapped, in both languages, with status and
 * headers; tables unpacked, streams until they have told all that is new.
 */
@Component
public class PublicSweep {

    /** What anybody may ask for. An address that is on neither list is new: say here that the sweep may read it. */
    public static final Set<String> OPEN = Set.of(
            "/",
            "/**",
            "/api/v1/contests",
            "/api/v1/contests/{slug}",
            "/api/v1/contests/{slug}/ballots",
            "/api/v1/contests/{slug}/board",
            "/api/v1/contests/{slug}/live",
            "/api/v1/contests/{slug}/results",
            "/api/v1/schemas/{file}",
            "/api/v1/time",
            "/c/{slug}",
            "/c/{slug}/live",
            "/c/{slug}/logo/{file}",
            "/c/{slug}/look.css",
            "/c/{slug}/objections",
            "/c/{slug}/portraits/{hash}/{width}.jpg",
            "/c/{slug}/attachments/{hash}/{page}/{side}.jpg",
            "/c/{slug}/draw",
            "/c/{slug}/draw.json",
            "/c/{slug}/receipts",
            "/c/{slug}/receipts.txt",
            "/c/{slug}/recap",
            "/c/{slug}/recap.html",
            "/c/{slug}/recap.md",
            "/c/{slug}/reports",
            "/c/{slug}/reports/{number}",
            "/c/{slug}/results",
            "/c/{slug}/results.xlsx",
            "/c/{slug}/results/{number}",
            "/c/{slug}/rule",
            "/c/{slug}/screen",
            "/c/{slug}/screen/live",
            "/c/{slug}/vote",
            "/c/{slug}/vote/state",
            "/c/{slug}/{table:results|marks}.csv",
            "/error",
            "/help",
            "/help/{chair}",
            "/here",
            "/login",
            "/seat",
            "/webjars/**");

    private static final Set<String> STREAMS =
            Set.of("/api/v1/contests/{slug}/live", "/c/{slug}/live", "/c/{slug}/screen/live");

    /** Tells the time and nothing else: another answer each time. */
    private static final String TIME = "/api/v1/time";

    private final MappedAddresses addresses;

    private final ContestService contests;

    private final BoardService boards;

    private final CueService cues;

    private final ProgrammeService programme;

    PublicSweep(
            MappedAddresses addresses,
            ContestService contests,
            BoardService boards,
            CueService cues,
            ProgrammeService programme) {
        this.programme = programme;
        this.addresses = addresses;
        this.contests = contests;
        this.boards = boards;
        this.cues = cues;
    }

    /**
     * Address and language to all that was answered.
     *
     * @param home the port of the portal
     * @param wanted which patterns in which language
     */
    public Map<String, String> read(ContestView contest, int home, BiPredicate<String, String> wanted) {
        Map<String, String> read = new TreeMap<>();
        for (String language : List.of("zh", "en")) {
            Visitor anybody = new Visitor(home);
            anybody.get("/?lang=" + language);
            for (String pattern : OPEN) {
                if (pattern.equals(TIME) || !wanted.test(pattern, language)) {
                    continue;
                }
                Map<String, Long> newest = newest(pattern, contest.slug());
                for (String address : addresses.of(contest, pattern)) {
                    Visitor.Answer answer = newest.isEmpty() ? anybody.get(address) : anybody.stream(address, newest);
                    read.put(address + " " + language, text(answer));
                }
            }
        }
        return read;
    }

    /** What of those patterns that person can read, in the language that its browser has. Streams are left out. */
    public Map<String, String> read(ContestView contest, Visitor person, Predicate<String> patterns) {
        Map<String, String> read = new TreeMap<>();
        for (String pattern : OPEN) {
            if (patterns.test(pattern) && !STREAMS.contains(pattern)) {
                addresses.of(contest, pattern).forEach(address -> read.put(address, text(person.get(address))));
            }
        }
        return read;
    }

    /** Patterns that answer somebody without a name with more than the way to the log-in. */
    public Set<String> open(ContestView contest, int home) {
        Visitor anybody = new Visitor(home);
        Set<String> open = new TreeSet<>();
        for (String pattern : addresses.patterns()) {
            for (String address : addresses.of(contest, pattern)) {
                int status = anybody.get(address).status();
                boolean refused = status == 401 || status == 403 || status == 302;
                if (!refused) {
                    open.add(pattern);
                }
            }
        }
        return open;
    }

    /** The events that a stream has told when it has told all; empty for what is no stream. */
    private Map<String, Long> newest(String pattern, String slug) {
        if (!STREAMS.contains(pattern)) {
            return Map.of();
        }
        ContestView contest = contests.get(slug);
        long board = boards.version(contest);
        long lamps = boards.lampsVersion(contest);
        long page = board + programme.version(contest);
        long scene = cues.view(contest.id()).version();
        return switch (pattern) {
            case "/api/v1/contests/{slug}/live" -> Map.of("board", board, "stage", lamps + scene);
            case "/c/{slug}/live" -> Map.of("board", page, "stage", page);
            default -> Map.of("scene", page + lamps + scene);
        };
    }

    /** The addresses where two readings differ. */
    public static Set<String> differences(Map<String, String> before, Map<String, String> after) {
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .filter(address -> !before.getOrDefault(address, "").equals(after.getOrDefault(address, "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything that was answered, but what is another each time. */
    public static String text(Visitor.Answer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(String.valueOf(answer.status()));
        Map<String, List<String>> headers =
                new LinkedHashMap<>(new TreeMap<>(answer.whole().headers().map()));
        headers.forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Date") && !name.equalsIgnoreCase("Set-Cookie")) {
                lines.add(name.toLowerCase(java.util.Locale.ROOT) + ": " + values);
            }
        });
        lines.add(answer.header("Content-Type").contains("spreadsheet") ? unpacked(answer.bytes()) : answer.body());
        return String.join("\n", lines)
                .replaceAll("(?m)^retry: .*$", "retry: -")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "name=\"_csrf\"");
    }

    /** Its entries in the order of its directory: sizes of the kind that tables have are not read from a stream. */
    private static String unpacked(byte[] table) {
        StringBuilder text = new StringBuilder();
        try {
            Path file = Files.createTempFile("sweep", ".xlsx");
            Files.write(file, table);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append(entry.getName())
                            .append('\n')
                            .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
