package org.saimahui.recap;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.release.Corrections;
import org.saimahui.release.KeyPrint;
import org.saimahui.release.PublishedSheet;
import org.saimahui.release.ReleasedResult;
import org.saimahui.scoring.AudienceRule;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.standings.AudienceSum;
import org.saimahui.standings.Result;
import org.saimahui.sums.ResultSheet;
import org.saimahui.sums.ResultSheets;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a recap says of the result: out of one that was released, and nothing else. */
@Component
class Outcomes {

    private final ResultSheets sheets;

    private final Corrections corrections;

    private final KeyPrint keys;

    private final MessageSource messages;

    Outcomes(ResultSheets sheets, Corrections corrections, KeyPrint keys, MessageSource messages) {
        this.keys = keys;
        this.messages = messages;
        this.sheets = sheets;
        this.corrections = corrections;
    }

    /** @param newest whether the contest has no later result */
    RecapFacts.Outcome of(ContestView contest, ReleasedResult result, boolean newest, Locale locale) {
        PublishedSheet published = result.sheet();
        ResultSheet sheet = sheets.of(published.file(), published.results(), locale);
        int version = result.version();
        String corrected = corrections
                .of(contest.id(), version)
                .map(Corrections.Correction::reason)
                .orElse(null);
        return new RecapFacts.Outcome(
                version,
                result.at().atZone(contest.zone()),
                by(contest, result, locale),
                sheet.rows().stream().map(row -> place(sheet, row)).toList(),
                sheet.ties().stream().map(ResultSheet.Tie::said).toList(),
                published.awards().awards(),
                votes(published.results()),
                ratings(published),
                corrections
                        .of(contest.id(), version - 1)
                        .map(before -> new RecapFacts.Corrected(before.version(), before.reason()))
                        .orElse(null),
                contest.correcting() && newest ? corrected : null,
                newest ? null : corrected);
    }

    /** Whose keys it stands on, by role, a seat with who sat there: an account's name is nobody's. */
    private String by(ContestView contest, ReleasedResult result, Locale locale) {
        String organiser = messages.getMessage("recap.by.organiser", null, locale);
        return keys.of(contest, result).keys().stream()
                .filter(key -> !key.seat().isEmpty())
                .findFirst()
                .map(key -> messages.getMessage("recap.by.supervisor", new Object[] {key.person()}, locale)
                        .strip())
                .map(supervisor -> messages.getMessage("recap.by.two", new Object[] {supervisor, organiser}, locale))
                .orElse(organiser);
    }

    private static RecapFacts.Place place(ResultSheet sheet, ResultSheet.Row row) {
        List<RecapFacts.Part> parts = sheet.parts().stream()
                .filter(part -> row.parts().containsKey(part.code()))
                .map(part -> new RecapFacts.Part(part.name(), row.parts().get(part.code())))
                .toList();
        return new RecapFacts.Place(row.number(), row.place(), row.total(), parts, row.adjusted());
    }

    /** How many of the highest level each got. */
    private static RecapFacts.@Nullable Ratings ratings(PublishedSheet published) {
        AudienceRule audience = published.file().rule().audience();
        Map<String, BigDecimal> worth = audience == null ? null : audience.levels();
        if (worth == null || worth.isEmpty()) {
            return null;
        }
        String best =
                Collections.max(worth.entrySet(), Map.Entry.comparingByValue()).getKey();
        Map<Integer, Long> of = new LinkedHashMap<>();
        for (Result row : published.results()) {
            audience(row)
                    .map(AudienceSum::levels)
                    .ifPresent(levels -> of.put(row.presenter(), levels.getOrDefault(best, 0L)));
        }
        return of.isEmpty() ? null : new RecapFacts.Ratings(best, of);
    }

    private static Optional<AudienceSum> audience(Result row) {
        return row.part(ScoringRule.AUDIENCE)
                .flatMap(part ->
                        part.detail() instanceof AudienceSum audience ? Optional.of(audience) : Optional.empty());
    }

    /** Votes that are given by level are no count of heads. */
    private static RecapFacts.@Nullable Votes votes(List<Result> results) {
        Map<Integer, Long> of = new LinkedHashMap<>();
        String all = "";
        for (Result row : results) {
            AudienceSum sum = audience(row).orElse(null);
            if (sum != null && sum.levels() == null) {
                of.put(row.presenter(), sum.votes());
                all = sum.all().toPlainString();
            }
        }
        return of.isEmpty() ? null : new RecapFacts.Votes(of, all);
    }
}
