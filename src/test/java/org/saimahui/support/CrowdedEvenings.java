package org.saimahui.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings;
import org.saimahui.contest.EveningSettings.BoardAfter;
import org.saimahui.contest.EveningSettings.JudgesShownAs;
import org.saimahui.contest.EveningSettings.ShowMarks;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.points.AddAdjustment;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.stage.StageService;
import org.saimahui.voting.BallotBox;
import org.saimahui.voting.BallotPlaces;
import org.saimahui.voting.CastBallot;
import org.springframework.stereotype.Component;

/** Evenings that pages find hard: as many presenters as wanted, names of nine and units of twenty characters. */
@Component
public class CrowdedEvenings {

    /** Nine characters. */
    public static final String LONG_NAME = "欧阳阿卜杜热合曼江";

    /** Twenty characters. */
    public static final String LONG_UNIT = "市综合行政执法指导和公共资源交易管理局办";

    /** The first presenter has them besides: a wording with two small words, a claim with proof, one without. */
    private static final String MORE_FIGURES = """
            , {"code": "m2", "label": "每天仅需", "value": "0.3", "unit": "元", "qualifier": "EXACT", "wording": "",
               "claim": {"scope": "全国", "rank": null, "first": true, "confirmedBy": null}},
              {"code": "m3", "label": "“灵活保”推出两个月以来的累计投保和续保人数", "value": null, "unit": "", "qualifier": "OVER",
               "wording": "近3000多家次", "claim": {"scope": "全省", "rank": 3, "first": false, "confirmedBy": "省人力资源和社会保障厅"}}""";

    private static final List<String> PRIZES = List.of("一等奖", "“稳进提质”先锋奖", "三等奖", "鼓励奖");

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final ContestExchange exchange;

    private final StageService stage;

    private final ScorecardService cards;

    private final BallotBox ballots;

    private final BallotPlaces places;

    private final ContestService contests;

    private final JudgeService judges;

    private final AdjustmentService adjustments;

    CrowdedEvenings(
            ContestExchange exchange,
            StageService stage,
            ScorecardService cards,
            BallotBox ballots,
            BallotPlaces places,
            ContestService contests,
            JudgeService judges,
            AdjustmentService adjustments) {
        this.judges = judges;
        this.adjustments = adjustments;
        this.contests = contests;
        this.exchange = exchange;
        this.stage = stage;
        this.cards = cards;
        this.ballots = ballots;
        this.places = places;
    }

    /** A published contest with that many presenters and judges J1 …; everybody's report is approved. */
    public ContestView published(int presenters, int judges) {
        return published(presenters, judges, "APPROVED");
    }

    /** The same, but nobody's report may be shown yet. */
    public ContestView withoutReports(int presenters, int judges) {
        return published(presenters, judges, "DRAFT");
    }

    /** The same with judges who are shown by their names, some of them long, and prizes for one, two and six places. */
    public ContestView withPrizes(int presenters, int judges) {
        return withPrizes(presenters, judges, 1, 2, 6);
    }

    /** The same with prizes for as many places as wanted, the best first. */
    public ContestView withPrizes(int presenters, int judges, int... places) {
        String prizes = IntStream.range(0, places.length)
                .mapToObj(at -> "{\"name\": \"%s\", \"places\": %d}".formatted(PRIZES.get(at), places[at]))
                .collect(Collectors.joining(", "));
        return published(
                presenters,
                judges,
                "APPROVED",
                file -> file.replace(
                                "\"slug\":", "\"judgesShownAs\": \"NAME\", \"prizes\": [" + prizes + "], \"slug\":")
                        .replaceAll(
                                "\"code\": \"(J[147])\", \"name\": \"\", \"organisation\": \"\"",
                                "\"code\": \"$1\", \"name\": \"" + LONG_NAME + "\", \"organisation\": \"" + LONG_UNIT
                                        + "\"")
                        .replaceAll(
                                "\"code\": \"(J[0-9]+)\", \"name\": \"\", \"organisation\": \"\"",
                                "\"code\": \"$1\", \"name\": \"王海\", \"organisation\": \"市委党校\""));
    }

    /** The same with two panels of one judge each, J1 and J2, beside the audience, and units of nine characters. */
    public ContestView withThreeParts(int presenters) {
        return published(
                presenters,
                2,
                "APPROVED",
                file -> file.replace("市人力社保局", "市自然资源和规划局")
                        .replace("\"weight\": \"80\"", "\"weight\": \"50\"")
                        .replace(
                                "\"panels\": [",
                                "\"panels\": [{\"code\": \"peers\", \"name\": \"群众评委\", \"weight\": \"30\"}, ")
                        .replaceAll("(\"code\": \"J2\".*?\"panel\": )\"experts\"", "$1\"peers\""));
    }

    private ContestView published(int presenters, int judges, String reports) {
        return published(presenters, judges, reports, file -> file);
    }

    private ContestView published(int presenters, int judges, String reports, UnaryOperator<String> change) {
        String slug = "crowd-" + COUNTER.incrementAndGet();
        try (var sample = CrowdedEvenings.class.getResourceAsStream("/hard/evening.json")) {
            String file = new String(sample.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@slug@", slug)
                    .replace(
                            "\"@presenters@\"",
                            listed(IntStream.rangeClosed(1, presenters)
                                    .mapToObj(CrowdedEvenings::presenter)
                                    .toList()))
                    .replace(
                            "\"@judges@\"",
                            listed(IntStream.rangeClosed(1, judges)
                                    .mapToObj(j -> """
                                    {"code": "J%d", "name": "", "organisation": "", "panel": "experts"}""".formatted(j))
                                    .toList()));
            String wanted = change.apply(file.replace("\"APPROVED\"", '"' + reports + '"'));
            return exchange.importFile(wanted.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, LIVE. */
    public ContestView live(int presenters, int judges) {
        ContestView contest = published(presenters, judges);
        command(contest, StageCommand.of(Command.GO_LIVE));
        return contest;
    }

    /** The same contest with a few settings changed; before anybody is called. */
    public ContestView settle(ContestView contest, UnaryOperator<ChangedSettings> change) {
        EveningSettings wanted =
                change.apply(ChangedSettings.of(contest.settings())).done();
        contests.settle(contest.id(), null, wanted);
        return contests.get(contest.id());
    }

    /** The same contest, with marks shown like that from now on; before anybody is called. */
    public ContestView set(ContestView contest, ShowMarks show, BoardAfter after, JudgesShownAs as) {
        return settle(contest, s -> s.showMarks(show).boardAfter(after).judgesShownAs(as));
    }

    /** The same contest, ranked at the reveal alone, of which everybody sees each step as soon as the hall does. */
    public ContestView lapAtOnce(ContestView contest) {
        return settle(contest, s -> s.freezeFrom(1).phonesLag(false));
    }

    /** Everybody on a seat has that name. */
    public void nameJudges(ContestView contest, String name) {
        judges.list(contest.id())
                .forEach(judge ->
                        judges.edit(contest.id(), null, new JudgeFacts(judge.code(), name, "", judge.panel()), ""));
    }

    /** Points by hand that count at once. */
    public void penalty(ContestView contest, int presenter, String points) {
        adjustments.add(
                contest.id(),
                null,
                new AddAdjustment(presenter, AdjustmentKind.PENALTY, new BigDecimal(points), "着装", "", ""));
    }

    /** Calls, has every criterion marked alike by J1, and closes: the public score is four times the mark. */
    public void speak(ContestView contest, int presenter, String mark) {
        command(contest, StageCommand.of(Command.OPEN_MARKING, presenter));
        mark(contest, presenter, "J1", mark);
        command(
                contest,
                StageCommand.of(Command.CLOSE_MARKING, presenter).confirmed().because("其余评委不在场"));
    }

    public void mark(ContestView contest, int presenter, String judge, String mark) {
        Map<String, String> marks = Map.of("state", mark, "style", mark, "ability", mark, "spirit", mark);
        cards.submit(contest.id(), judge, presenter, new SubmitScorecard(marks, null, null));
    }

    /** One ballot for one presenter, stored. */
    public void vote(ContestView contest, int presenter) {
        ballots.cast(new CastBallot(places.get(contest.slug()), "device-number-0001", null, List.of(presenter)))
                .join();
    }

    public void command(ContestView contest, StageCommand command) {
        stage.command(contest.id(), command);
    }

    private static String listed(List<String> items) {
        return String.join(", ", items);
    }

    private static String presenter(int number) {
        boolean hard = number % 3 == 1;
        return """
                {"number": %d, "name": "%s", "organisation": "%s", "position": "%s",
                 "report": {"title": "%s", "story": "一件小事。", "state": "APPROVED"},
                 "metrics": [{"code": "m1", "label": "%s", "value": %s, "unit": "%s", "qualifier": "%s", "wording": "%s"}%s]}
                """.formatted(
                        number,
                        hard ? LONG_NAME : List.of("张艳", "郑善铭").get(number % 2),
                        hard ? LONG_UNIT : "市人力社保局",
                        hard ? "就业促进和失业保险及劳动关系协调处处长" : "产业发展处处长",
                        hard ? "上周的“虚惊一场”：三天帮助六十六家省外供应商全面复产的经过" : "全国首创“灵活保”",
                        hard ? "“灵活保”推出两个月以来的累计投保和续保人数" : "复产供应商",
                        hard ? "\"25000\"" : number == 2 ? "null" : "\"66\"",
                        hard ? "家次" : number == 2 ? "" : "家",
                        hard ? "ABOUT" : "EXACT",
                        hard ? "约25000多家次" : number == 2 ? "六个小时" : "",
                        number == 1 ? MORE_FIGURES : "");
    }
}
