package org.saimahui.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.PublicSeats;
import org.saimahui.judging.ScorecardReceipt;
import org.saimahui.judging.ScorecardService;
import org.saimahui.standings.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each presenter is handed after the release: how it came out, how each criterion went, and what judges have written. */
@Service
@Transactional(readOnly = true)
public class Feedback {

    private static final int DIGITS = 2;

    private final ReleaseService releases;

    private final ScorecardService cards;

    private final JudgeService judges;

    Feedback(ReleaseService releases, ScorecardService cards, JudgeService judges) {
        this.releases = releases;
        this.cards = cards;
        this.judges = judges;
    }

    /**
     * One presenter's sheet.
     *
     * @param place null without a total
     * @param prize null for none
     */
    public record Sheet(
            int number,
            String name,
            PublishedSheet.Person person,
            @Nullable Integer place,
            @Nullable String total,
            @Nullable String prize,
            List<Line> lines,
            List<Comment> comments) {

        public Sheet {
            lines = List.copyOf(lines);
            comments = List.copyOf(comments);
        }
    }

    /**
     * One criterion.
     *
     * @param own average of all cards for this presenter
     * @param all average of all cards of the evening
     */
    public record Line(String criterion, String own, String all) {}

    /** @param by what the public calls the judge, before it is put into words */
    public record Comment(String by, String text) {}

    /**
     * All sheets, by running number; none before the release. The released file has no comments: those of cards that were sent
     * again since then wait for the next version.
     */
    public List<Sheet> sheets(ContestView contest) {
        return releases.find(contest.id())
                .map(result -> sheets(contest, result, marks(result.file())))
                .orElse(List.of());
    }

    /** Marks as they were released, card by card, by running number: a correction that is under way is in none. */
    private static Map<Integer, List<Map<?, ?>>> marks(Map<?, ?> file) {
        Map<Integer, List<Map<?, ?>>> marks = new HashMap<>();
        if (file.get("scorecards") instanceof List<?> cards) {
            cards.forEach(each -> {
                Map<?, ?> card = (Map<?, ?>) each;
                marks.computeIfAbsent(Integer.valueOf(String.valueOf(card.get("presenter"))), n -> new ArrayList<>())
                        .add((Map<?, ?>) card.get("marks"));
            });
        }
        return marks;
    }

    private List<Sheet> sheets(ContestView contest, ReleasedResult result, Map<Integer, List<Map<?, ?>>> marks) {
        PublishedSheet sheet = result.sheet();
        Map<Integer, Map<String, ScorecardReceipt>> all = cards.cards(contest.id());
        PublicSeats seats = PublicSeats.of(contest.settings().judgesShownAs(), judges.list(contest.id()));
        List<Map<?, ?>> everybody =
                marks.values().stream().flatMap(List::stream).toList();
        List<Sheet> sheets = new ArrayList<>();
        for (Result row : sheet.results()) {
            Map<String, ScorecardReceipt> own = all.getOrDefault(row.presenter(), Map.of());
            sheets.add(new Sheet(
                    row.presenter(),
                    row.name(),
                    sheet.person(row.presenter()),
                    row.place(),
                    sheet.printed(row),
                    sheet.awards().prizeOf(row.presenter()).orElse(null),
                    sheet.file().rule().criteria().stream()
                            .map(c -> new Line(
                                    c.called(),
                                    mean(c.code(), marks.getOrDefault(row.presenter(), List.of())),
                                    mean(c.code(), everybody)))
                            .toList(),
                    own.entrySet().stream()
                            .filter(card -> !card.getValue().at().isAfter(result.at()))
                            .filter(card -> card.getValue().comment() != null
                                    && !card.getValue().comment().isBlank())
                            .map(card -> new Comment(
                                    seats.of(card.getKey()),
                                    String.valueOf(card.getValue().comment())))
                            .toList()));
        }
        sheets.sort((a, b) -> Integer.compare(a.number(), b.number()));
        return sheets;
    }

    private static String mean(String criterion, List<Map<?, ?>> of) {
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        for (Map<?, ?> card : of) {
            Object mark = card.get(criterion);
            if (mark != null) {
                sum = sum.add(new BigDecimal(String.valueOf(mark)));
                count++;
            }
        }
        return count == 0
                ? "–"
                : sum.divide(BigDecimal.valueOf(count), DIGITS, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
