package org.saimahui.sums;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.saimahui.judging.SeatNames;
import org.saimahui.points.TimeReasons;
import org.saimahui.rule.RuleText;
import org.saimahui.scoreboard.TieWords;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.ShownNumbers;
import org.saimahui.standings.Result;
import org.saimahui.standings.TotalSum;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Lays rankings out for people: the same for the organiser's live standings and for the released sheet. */
@Service
public class ResultSheets {

    private final MessageSource messages;

    private final RuleText text;

    private final SeatNames seatNames;

    private final TimeReasons reasons;

    private final TieWords ties;

    ResultSheets(MessageSource messages, RuleText text, SeatNames seatNames, TimeReasons reasons, TieWords ties) {
        this.reasons = reasons;
        this.ties = ties;
        this.messages = messages;
        this.text = text;
        this.seatNames = seatNames;
    }

    /** A ranking as a sheet. @param results by place */
    public ResultSheet of(SheetFile file, List<Result> results, Locale locale) {
        ScoringRule rule = file.rule();
        List<BigDecimal> totals = results.stream()
                .map(result -> result.arithmetic().total())
                .filter(Objects::nonNull)
                .map(TotalSum::exact)
                .toList();
        ShownNumbers shown = ShownNumbers.of(rule, totals);
        SumWords words = new SumWords(file, messages, seatNames, reasons, shown, locale);
        List<ResultSheet.Tie> said = new SheetTies(rule, results, shown, ties).say(locale);
        return new SheetWriter(file, words, new SumWriter(words, results)).write(results, said);
    }

    /** The rule of the file in sentences, the same that were published before. */
    public List<String> rule(SheetFile file, Locale locale) {
        return text.of(file.rule(), locale);
    }
}
