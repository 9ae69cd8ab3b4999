package org.saimahui.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.EveningSettings;
import org.saimahui.contest.EveningSettings.ShowMarks;
import org.saimahui.rule.RuleService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@OnH2
class EveningSettingsPageTests {

    private static final String TIMED = Evenings.RULE.replaceFirst(
            "\\{\"criteria\"", "{\"timePenalty\": {\"limitSeconds\": 300, \"graceSeconds\": 5}, \"criteria\"");

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private ContestCourse course;

    @Autowired
    private RuleService rules;

    @Autowired
    private TransactionTemplate transaction;

    private MvcTestResult post(ContestView contest, String... fields) {
        return organiser.post(
                "/organise/" + contest.slug() + "/settings",
                Stream.of(fields)
                        .flatMap(field -> Stream.of(field.split("=", 2)))
                        .toArray(String[]::new));
    }

    private EveningSettings settings(ContestView contest) {
        return contests.get(contest.id()).settings();
    }

    @Test
    void thePageIsOneOfTheContestsRoomsAndSaves() {
        ContestView contest = evenings.draft();
        String home = "/organise/" + contest.slug();
        assertThat(organiser.get(home)).bodyText().contains("href=\"" + home + "/settings\"", "台上设置");
        assertThat(organiser.get(home + "/settings?lang=en"))
                .bodyText()
                .contains("Length of a talk (seconds)", "value=\"360\"");

        assertThat(post(contest, "talkSeconds=8:00", "warnSeconds=1分钟", "graceSeconds=0", "showMarks=TOTAL"))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl(home);

        assertThat(settings(contest).talkSeconds()).isEqualTo(480);
        assertThat(settings(contest).warnSeconds()).isEqualTo(60);
        assertThat(settings(contest).showMarks()).isEqualTo(ShowMarks.TOTAL);
        assertThat(settings(contest).judgesShownAs()).isEqualTo(EveningSettings.DEFAULTS.judgesShownAs());
    }

    @Test
    void theTimeToHandInReportsIsSetAndTakenAway() {
        ContestView contest = evenings.draft();
        post(contest, "reportDeadline=2026-11-28T18:00");
        assertThat(settings(contest).reportDeadline()).isEqualTo(LocalDateTime.of(2026, 11, 28, 18, 0));
        post(contest, "talkSeconds=400");
        assertThat(settings(contest).reportDeadline()).isNotNull();
        post(contest, "reportDeadline=");
        assertThat(settings(contest).reportDeadline()).isNull();
    }

    @Test
    void theNumberOfKeysIsChosenBeforeTheEveningBegins() {
        ContestView contest = evenings.draft();
        post(contest, "keys=TWO");
        assertThat(settings(contest).keys()).isEqualTo(2);
        for (String hostile : List.of("2", "THREE", "two", "null")) {
            assertThat(post(contest, "keys=" + hostile)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        post(contest, "keys=AUTO");
        assertThat(settings(contest).keys()).isNull();

        ContestView live = evenings.live();
        assertThat(post(live, "keys=ONE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("赛事已经开始");
        assertThat(settings(live).keys()).isNull();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() {
        ContestView contest = evenings.draft();

        MvcTestResult refused = post(
                contest,
                "talkSeconds=6:70",
                "warnSeconds=",
                "graceSeconds=99999999999",
                "showMarks=ALL",
                "heldStart=-1",
                "reportDeadline=明天");

        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "value=\"6:70\"",
                        "value=\"明天\"",
                        "value=\"99999999999\"",
                        "请填 1 到 86400 之间的整数。",
                        "请填 0 到 86400 之间的整数。",
                        "请填 0 到 1000 之间的整数。",
                        "这一项必须填写。",
                        "这个值不能用。");
        assertThat(settings(contest)).isEqualTo(EveningSettings.DEFAULTS);
        assertThat(post(contest, "showMarks=NONE", "boardAfter=SHOWN"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("不亮分，就不能等亮完分再进排行。");
        assertThat(settings(contest)).isEqualTo(EveningSettings.DEFAULTS);
    }

    @Test
    void theTimeOfTheRuleIsShownAndNoOtherIsTaken() {
        ContestView contest = evenings.draft();
        transaction.executeWithoutResult(status -> rules.use(contest.id(), TIMED, null));

        assertThat(organiser.get("/organise/" + contest.slug() + "/settings"))
                .bodyText()
                .contains("时限 300 秒，宽限 5 秒")
                .doesNotContain("name=\"talkSeconds\"");
        assertThat(post(contest, "talkSeconds=360", "warnSeconds=20"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("规则里已经写了 300 秒");
        assertThat(settings(contest)).isEqualTo(EveningSettings.DEFAULTS);
        assertThat(post(contest, "warnSeconds=20")).hasStatus(HttpStatus.FOUND);
        assertThat(settings(contest).warnSeconds()).isEqualTo(20);
    }

    @Test
    void whatTheFirstCallHasFixedIsGreyAndRefused() {
        ContestView contest = evenings.live();
        transaction.executeWithoutResult(status -> course.putOnStage(contest.id(), 1));

        assertThat(organiser.get("/organise/" + contest.slug() + "/settings"))
                .bodyText()
                .contains("已经有人上台")
                .containsPattern("name=\"showMarks\" value=\"EACH\"[^>]*disabled")
                .doesNotContainPattern("name=\"judgesShownAs\"[^>]*disabled");
        assertThat(post(contest, "showMarks=TOTAL", "warnSeconds=10"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("已经有人上台，这一项不能再改。");
        assertThat(settings(contest)).isEqualTo(EveningSettings.DEFAULTS);
        assertThat(post(contest, "warnSeconds=10")).hasStatus(HttpStatus.FOUND);
        assertThat(settings(contest).warnSeconds()).isEqualTo(10);
    }
}
