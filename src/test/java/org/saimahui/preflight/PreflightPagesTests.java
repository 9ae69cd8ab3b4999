package org.saimahui.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.judging.Trials;
import org.saimahui.seat.IssuedCard;
import org.saimahui.seat.SeatRole;
import org.saimahui.seat.web.SeatEvening;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** The list before an evening, and the snapshots' page, which here is that of a database without files. */
@OnH2
class PreflightPagesTests extends SeatEvening {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private Preflight preflight;

    @Autowired
    private Trials trials;

    @Test
    void everythingThatIsMissingHasItsLightAndThePageThatMendsIt() {
        ContestView contest = evenings.draft();
        String base = "/organise/" + contest.slug();

        assertThat(organiser.get(base + "/preflight"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "data-light=\"RED\"",
                        "href=\"" + base + "/judges\"",
                        "href=\"" + base + "/reports\"",
                        "href=\"" + base + "/screens\"",
                        "href=\"/organise/account/snapshots\"",
                        "用 http，不加密",
                        "休眠",
                        "有 2 项必须先处理");
        assertThat(organiser.get(base)).bodyText().contains(base + "/preflight");
        assertThat(organiser.asOperator("operator").get(base + "/preflight?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Pre-flight")
                .contains("href=\"" + base + "/screens\"", "Ask an organiser")
                .doesNotContain("href=\"/organise/account/snapshots\"", "href=\"" + base + "/cards\"");
        assertThat(mvc.get().uri(base + "/preflight")).hasStatus(302);
    }

    /** Each line that is not green leads to a page that whoever reads it may open, or says whom to ask. */
    @Test
    void everyWayToMendSomethingIsOpenToWhomItIsOffered() {
        for (ContestView contest : List.of(evenings.draft(), evening())) {
            LocaleContextHolder.setLocale(Locale.CHINA);
            List<Finding> open = preflight.look(contest.id()).stream()
                    .filter(finding -> finding.light() != Light.GREEN)
                    .toList();
            assertThat(open).isNotEmpty().allSatisfy(finding -> {
                String mend = Objects.requireNonNull(finding.mend(), finding.label());
                assertThat(organiser.get(mend.replaceFirst("#.*", ""))).as(mend).hasStatusOk();
            });
            OrganiserBrowser operator = organiser.asOperator("operator");
            String page = new String(
                    operator.get("/organise/" + contest.slug() + "/preflight")
                            .getResponse()
                            .getContentAsByteArray(),
                    StandardCharsets.UTF_8);
            for (Finding finding : open) {
                String link = "href=\"" + finding.mend() + "\"";
                int status = operator.get(Objects.requireNonNull(finding.mend()).replaceFirst("#.*", ""))
                        .getResponse()
                        .getStatus();
                assertThat(page.contains(link)).as(finding.mend()).isEqualTo(status == 200);
            }
        }
    }

    @Test
    void aVoteByCodesWithoutCodesAndNoCardAtAllMustBeMendedFirst() {
        ContestView contest = evening();
        assertThat(line(contest, "席位卡").light()).isEqualTo(Light.RED);
        card(contest, "J1");
        assertThat(line(contest, "席位卡").light()).isEqualTo(Light.AMBER);
        card(contest, "J2");
        assertThat(line(contest, "席位卡").light()).isEqualTo(Light.GREEN);
    }

    @Test
    void anEveningNeedsNoScreen() {
        Finding screens = line(evening(), "大屏");
        assertThat(screens.light()).isEqualTo(Light.AMBER);
        assertThat(screens.text()).contains("不用大屏也能办");
    }

    @Test
    void onPaperNoJudgeNeedsADevice() {
        ContestView contest = evening();
        cards.issue(contest.id(), SeatRole.CLERK);

        assertThat(line(contest, "评委在线")).satisfies(reach -> {
            assertThat(reach.light()).isEqualTo(Light.AMBER);
            assertThat(reach.text()).contains("纸质评分表");
        });
        assertThat(line(contest, "席位卡").light()).isEqualTo(Light.AMBER);
    }

    @Test
    void lightsFollowWhatHappens() {
        ContestView contest = evening();
        assertThat(line(contest, "评委在线")).satisfies(reach -> {
            assertThat(reach.light()).isEqualTo(Light.RED);
            assertThat(reach.text()).contains("2 席一席都不在线");
        });
        sitting(card(contest, "J1")).get("/seat");
        assertThat(line(contest, "评委在线")).satisfies(reach -> {
            assertThat(reach.light()).isEqualTo(Light.AMBER);
            assertThat(reach.text()).contains("1 / 2");
        });
        for (IssuedCard card : cards.issue(contest.id(), SeatRole.JUDGE)) {
            sitting(card).get("/seat");
        }
        assertThat(line(contest, "评委在线").light()).isEqualTo(Light.GREEN);
        assertThat(line(contest, "评委试打").text()).contains("0 / 2 席");
        trials.send(contest.id(), "J1", new SubmitScorecard(Map.of("state", "40", "ability", "40"), null, null));
        assertThat(line(contest, "评委试打").text()).contains("1 / 2 席");
        trials.send(contest.id(), "J2", new SubmitScorecard(Map.of("state", "40", "ability", "40"), null, null));
        assertThat(line(contest, "评委试打").light()).isEqualTo(Light.GREEN);
        assertThat(line(contest, "纸质录入").text()).contains("没有计分员席");
        cards.issue(contest.id(), SeatRole.CLERK);
        assertThat(line(contest, "纸质录入").text()).contains("纸质录入可用");
    }

    @Test
    void whereADatabaseServerKeepsTheDataThePageSaysHow() {
        String page = "/organise/account/snapshots";
        assertThat(organiser.get(page)).hasStatusOk().bodyText().contains("pg_dump", "pg_restore");
        assertThat(organiser.post(page)).hasRedirectedUrl(page);
        assertThat(organiser.asOperator("operator").get(page)).hasStatus(403);
        assertThat(mvc.get().uri(page)).hasStatus(302);
    }

    private Finding line(ContestView contest, String label) {
        LocaleContextHolder.setLocale(Locale.CHINA);
        return preflight.look(contest.id()).stream()
                .filter(finding -> finding.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
