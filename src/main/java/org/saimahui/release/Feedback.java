package org.saimahui.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.CardCriterion;
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

    /** All sheets, by running number; none before the release. */
    public List<Sheet> sheets(ContestView contest) {
        return releases.find(contest.id())
                .map(result -> sheets(contest, result.sheet()))
                .orElse(List.of());
    }

    private List<Sheet> sheets(ContestView contest, PublishedSheet sheet) {
        Map<Integer, Map<String, ScorecardReceipt>> all = cards.cards(contest.id());
        PublicSeats seats = PublicSeats.of(contest.settings().judgesShownAs(), judges.list(contest.id()));
        List<CardCriterion> criteria = cards.rule(contest.id()).criteria();
        List<ScorecardReceipt> everybody =
                all.values().stream().flatMap(of -> of.values().stream()).toList();
        List<Sheet> sheets = new ArrayList<>();
        for (Result row : sheet.results()) {
            Map<String, ScorecardReceipt> own = all.getOrDefault(row.presenter(), Map.of());
            sheets.add(new Sheet(
                    row.presenter(),
                    row.name(),
                    sheet.person(row.presenter()),
                    row.place(),
                    row.total() == null ? null : row.total().toPlainString(),
                    sheet.awards().prizeOf(row.presenter()).orElse(null),
                    criteria.stream()
                            .map(c -> new Line(c.name(), mean(c.code(), own.values()), mean(c.code(), everybody)))
                            .toList(),
                    own.entrySet().stream()
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

    private static String mean(String criterion, Iterable<ScorecardReceipt> of) {
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        for (ScorecardReceipt card : of) {
            String mark = card.marks().get(criterion);
            if (mark != null) {
                sum = sum.add(new BigDecimal(mark));
                count++;
            }
        }
        return count == 0
                ? "–"
                : sum.divide(BigDecimal.valueOf(count), DIGITS, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
