package org.saimahui.stage.web;

import java.util.List;
import java.util.Map;
import org.saimahui.judging.JudgeService;
import org.saimahui.release.ResultSheet;
import org.saimahui.release.ResultSheets;
import org.saimahui.scoreboard.StandingsService;
import org.saimahui.scoring.Standing;
import org.saimahui.stage.Situation;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The organiser's standings as they are now, laid out like the released sheet. */
@Component
class LiveSheet {

    private final StandingsService standings;

    private final JudgeService judges;

    private final ResultSheets sheets;

    private final JsonMapper json;

    LiveSheet(StandingsService standings, JudgeService judges, ResultSheets sheets, JsonMapper json) {
        this.standings = standings;
        this.judges = judges;
        this.sheets = sheets;
        this.json = json;
    }

    /** Empty rows where there is nothing to rank yet. */
    ResultSheet of(Situation now) {
        if (!now.parts().isScored()) {
            return new ResultSheet(List.of(), List.of(), List.of());
        }
        long contestId = now.contest().id();
        Map<String, Object> file = Map.of(
                "rule",
                standings.rule(contestId).toDocument(),
                "presenters",
                now.presenters().stream()
                        .map(p -> Map.of("number", p.number(), "organisation", p.organisation()))
                        .toList(),
                "judges",
                judges.list(contestId).stream()
                        .map(j -> Map.of("code", j.code()))
                        .toList());
        return sheets.of(
                json.valueToTree(file),
                json.valueToTree(standings.standings(contestId).rows().stream()
                        .map(Standing::toDocument)
                        .toList()),
                LocaleContextHolder.getLocale());
    }
}
