package org.saimahui.voting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.presenter.Departures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.voting.NewTickets;
import org.saimahui.voting.Tally;
import org.saimahui.voting.TicketService;
import org.saimahui.voting.VotingContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The vote page without script, in every state. */
@OnH2
class VotePageTests extends VotingContract {

    private static final Cookie VOTER = new Cookie("saimahui-voter", "voter-of-the-page-01");

    @Autowired
    private ContestCourse course;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TicketService tickets;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private Departures departures;

    @Test
    void beforeOpeningItSaysSoAndGivesTheVoterACookie() {
        ContestView contest = evenings.live();

        MvcTestResult answer = mvc.get().uri("/c/{slug}/vote", contest.slug()).exchange();

        assertThat(answer).hasStatusOk().bodyText().contains("投票稍后开放").doesNotContain("name=\"choices\"");
        assertThat(answer).cookies().containsCookie("saimahui-voter");
    }

    @Test
    void whereTheRuleHasNoVoteNobodyIsToldToWaitForOne() {
        ContestView contest = evenings.draft();
        transaction.executeWithoutResult(status -> rules.use(
                contest.id(),
                Evenings.RULE.replaceAll(",\\s*\"audience\": \\{[^}]*}", "").replace("\"80\"", "\"100\""),
                null));
        transaction.executeWithoutResult(status -> course.publish(contest.id(), true));

        assertThat(mvc.get().uri("/c/{slug}/vote?lang=zh", contest.slug()))
                .bodyText()
                .contains("这场赛事没有观众投票")
                .doesNotContain("投票稍后开放");
    }

    @Test
    void whileItIsHeldUpNothingIsStoredAndWhatWasTickedStays() throws UnsupportedEncodingException {
        ContestView contest = opened(true);
        String path = "/c/" + contest.slug() + "/vote";
        command(contest.id(), () -> votes.pause(contest.id()));

        assertThat(mvc.get().uri(path + "?lang=zh").exchange())
                .bodyText()
                .contains("data-state=\"PAUSED\"", "投票暂停", "id=\"cast\" disabled");
        MvcTestResult sent = mvc.post()
                .uri(path + "?lang=en")
                .cookie(VOTER)
                .with(csrf())
                .param("choices", "2")
                .exchange();
        assertThat(sent).hasStatus(409).bodyText().contains("Voting is paused; this ballot was not stored");
        assertThat(sent.getResponse().getContentAsString()).containsPattern("value=\"2\"[^>]*checked");
        assertThat(counts.tally(contest.id()).voters()).isZero();
        assertThat(mvc.get().uri(path + "/state"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("PAUSED");

        command(contest.id(), () -> votes.resume(contest.id()));
        assertThat(mvc.get().uri(path + "?lang=zh").exchange())
                .bodyText()
                .contains("data-state=\"OPEN\"")
                .doesNotContain("投票暂停");
    }

    @Test
    void levelsAreGivenByTheFormAndStandOnTheReceipt() throws UnsupportedEncodingException {
        ContestView contest = opened(Evenings.LEVELS);
        String path = "/c/" + contest.slug() + "/vote?lang=zh";
        String page = mvc.get().uri(path).exchange().getResponse().getContentAsString();
        assertThat(page)
                .contains("data-kind=\"LEVELS\"", "给每一位评等次", "<label for=\"level-1-2\">称职</label>", "不评")
                .doesNotContain("name=\"choices\"");
        assertThat(page.split("type=\"radio\""))
                .as("one of five for each of four")
                .hasSize(21);

        assertThat(send(path, "level-1", "", "level-2", ""))
                .hasStatus(422)
                .bodyText()
                .contains("还没有选");
        MvcTestResult bad = send(path, "level-1", "满意", "level-2", "称职");
        assertThat(bad).hasStatus(422).bodyText().contains("没有存入");
        assertThat(bad.getResponse().getContentAsString())
                .containsPattern("name=\"level-2\" id=\"level-2-2\" value=\"称职\"\\s+checked");
        assertThat(send(path, "level-1", "优秀", "level-2", "称职", "level-3", "")).hasStatus3xxRedirection();

        assertThat(mvc.get().uri(path).cookie(VOTER).exchange())
                .bodyText()
                .contains("你评的 2 位", "<td>优秀</td>", "<td>称职</td>");
        assertThat(mvc.get().uri(path + "&change=true").cookie(VOTER).exchange())
                .bodyText()
                .containsPattern("id=\"level-1-1\" value=\"优秀\"\\s+checked");
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 1L, 2, 1L), 1));
    }

    @Test
    void whoIsOfTheTicketsUnitIsShownAsNotToBeChosenBeforeAnythingIsCast() throws UnsupportedEncodingException {
        ContestView contest = opened(VoteAccess.TICKET, true);
        String code = tickets.make(contest.id(), null, List.of(new NewTickets("", "市水利局", 1)))
                .get(0)
                .code();
        String path = "/c/" + contest.slug() + "/vote?lang=zh";

        assertThat(send(path, "look", "true", "ticket", ""))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"ticket-error\"");
        assertThat(send(path, "look", "true", "ticket", "AAAA2222")).hasStatus(422);
        MvcTestResult looked = send(path, "look", "true", "ticket", code, "choices", "2", "choices", "1");
        assertThat(looked).hasStatusOk().bodyText().contains("本单位，不能投", "value=\"" + code + "\"", "投票码有效");
        assertThat(looked.getResponse().getContentAsString())
                .containsPattern("value=\"1\"[^>]*disabled")
                .doesNotContainPattern("value=\"1\"[^>]*checked")
                .containsPattern("value=\"2\"[^>]*checked");
        assertThat(counts.tally(contest.id()).voters()).isZero();
        assertThat(send(path, "ticket", code, "choices", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("1 号是您本单位的，不能投。");
        assertThat(send(path, "ticket", code, "choices", "2")).hasStatus3xxRedirection();
    }

    @Test
    void whoeverTypesAnotherCodeOnASharedDeviceKeepsTheForm() throws UnsupportedEncodingException {
        ContestView contest = opened(VoteAccess.TICKET, false);
        List<String> codes = tickets.make(contest.id(), null, 2);
        String path = "/c/" + contest.slug() + "/vote?lang=zh";
        assertThat(send(path, "ticket", codes.get(0), "choices", "1")).hasStatus3xxRedirection();

        assertThat(send(path, "look", "true", "ticket", codes.get(1), "choices", "2"))
                .hasStatusOk()
                .bodyText()
                .contains("data-mode=\"FORM\"", "value=\"" + codes.get(1) + "\"");
        assertThat(send(path, "ticket", "AAAA2222", "choices", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("data-mode=\"FORM\"", "id=\"ticket-error\"");
        assertThat(send(path, "ticket", codes.get(0), "choices", "2"))
                .hasStatus(409)
                .bodyText()
                .contains("data-mode=\"RECEIPT\"");
    }

    @Test
    void levelsThatAreNumbersAreStarsTheLeastFirst() throws UnsupportedEncodingException {
        ContestView contest = opened(Evenings.LEVELS.replaceAll(
                "\"levels\": \\{[^}]*}", "\"levels\": {\"3\": \"100\", \"2\": \"60\", \"1\": \"20\"}"));
        String path = "/c/" + contest.slug() + "/vote?lang=en";

        assertThat(mvc.get().uri(path).exchange().getResponse().getContentAsString())
                .contains(
                        "data-kind=\"STARS\"",
                        "Give each some stars",
                        "aria-label=\"1 star\"",
                        "aria-label=\"3 stars\"")
                .containsSubsequence("id=\"level-1-1\" value=\"1\"", "id=\"level-1-3\" value=\"3\"");
        assertThat(send(path, "level-4", "3")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(path).cookie(VOTER).exchange()).bodyText().contains("3 stars");
    }

    @Test
    void whereAllMayBeChosenOneLikes() {
        ContestView contest = opened(Evenings.RULE.replace("\"choices\": 3", "\"choices\": 4"));

        assertThat(mvc.get().uri("/c/" + contest.slug() + "/vote?lang=zh").exchange())
                .bodyText()
                .contains("data-kind=\"LIKES\"", "给你认可的点赞", "不限人数", "name=\"choices\"")
                .doesNotContain("最多 4 位<");
    }

    private MvcTestResult send(String path, String... fields) {
        var request = mvc.post().uri(path).cookie(VOTER).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void everyNewcomerIsAnsweredFromMemoryAndVotesWithATokenOfOnesOwn() throws UnsupportedEncodingException {
        ContestView contest = opened(true);
        String path = "/c/" + contest.slug() + "/vote";
        assertThat(mvc.get().uri(path).exchange()).hasStatusOk();

        MvcTestResult one = mvc.get().uri(path).exchange();
        MvcTestResult other = mvc.get().uri(path).exchange();

        assertThat(one.getMvcResult().getHandler()).isNull();
        assertThat(one)
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("李娜");
        assertThat(voter(one).getValue()).isNotEqualTo(voter(other).getValue());
        assertThat(token(one)).isNotEqualTo(token(other));
        assertThat(vote(path, one, token(one))).hasStatus3xxRedirection();
        assertThat(vote(path, other, token(one))).hasStatus(403);
        assertThat(vote(path, other, token(other))).hasStatus3xxRedirection();
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 2L), 2));
        assertThat(mvc.get().uri(path).cookie(voter(one)).exchange())
                .bodyText()
                .contains("1 号　李娜")
                .doesNotContain("王强");
        assertThat(mvc.get().uri(path).exchange()).bodyText().contains("王强").doesNotContain("1 号　李娜");
    }

    private MvcTestResult vote(String path, MvcTestResult page, String token, String... choices) {
        return mvc.post()
                .uri(path)
                .cookie(voter(page), page.getResponse().getCookie("XSRF-TOKEN"))
                .param("_csrf", token)
                .param("choices", choices.length == 0 ? new String[] {"1"} : choices)
                .exchange();
    }

    private static Cookie voter(MvcTestResult page) {
        return page.getResponse().getCookie("saimahui-voter");
    }

    private static String token(MvcTestResult page) throws UnsupportedEncodingException {
        Matcher field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(page.getResponse().getContentAsString());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    @Test
    void aChoiceThatCannotBeReadRefusesTheBallotAndDoesNotShortenIt() throws UnsupportedEncodingException {
        ContestView contest = opened(true);
        String path = "/c/" + contest.slug() + "/vote";
        MvcTestResult page = mvc.get().uri(path).exchange();

        assertThat(vote(path, page, token(page), "1", "2x")).hasStatus(422);
        assertThat(counts.tally(contest.id()).voters()).isZero();
    }

    @Test
    void whileOpenItOffersThePresentersAndSaysThatNobodyIsVerified() {
        ContestView contest = opened(true);

        assertThat(show(contest))
                .bodyText()
                .contains("李娜", "王强", "欧阳明", "赵敏", "最多 3 位", "未核验身份")
                .doesNotContain("id=\"ticket\"");
    }

    @Test
    void theFormStoresTheBallotAndThePageShowsItAfterAReload() {
        ContestView contest = opened(true);

        MvcTestResult sent = post(contest, "1", "3");

        assertThat(sent).hasStatus3xxRedirection().hasRedirectedUrl("/c/" + contest.slug() + "/vote");
        assertThat(show(contest))
                .bodyText()
                .contains("投票成功", "1 号　李娜", "3 号　欧阳明", "改票")
                .doesNotContain("王强")
                .containsPattern("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 1L, 3, 1L), 1));
    }

    @Test
    void changingStartsFromWhatIsStoredAndReplacesIt() {
        ContestView contest = opened(true);
        post(contest, "1", "3");

        assertThat(mvc.get().uri("/c/{slug}/vote?change=true", contest.slug()).cookie(VOTER))
                .bodyText()
                .containsPattern("value=\"1\" checked")
                .doesNotContainPattern("value=\"2\" checked")
                .containsPattern("value=\"3\" checked");
        post(contest, "2");
        assertThat(counts.tally(contest.id())).isEqualTo(new Tally(Map.of(1, 0L, 2, 1L, 3, 0L), 1));
    }

    @Test
    void whoHasWithdrawnIsNotTickedWhenABallotIsChangedSoThatAnotherCanBe() {
        ContestView contest = opened(true);
        post(contest, "1", "3", "4");
        departures.withdraw(contest.id(), null, 4, "生病");

        assertThat(mvc.get().uri("/c/{slug}/vote?change=true", contest.slug()).cookie(VOTER))
                .bodyText()
                .containsPattern("value=\"1\" checked")
                .containsPattern("value=\"4\" disabled")
                .contains("已退出，不能投");
    }

    @Test
    void whatIsRefusedIsSaidAndWhatWasTickedStays() {
        ContestView contest = opened(true);

        assertThat(post(contest, "1", "2", "3", "4"))
                .hasStatus(422)
                .bodyText()
                .contains("最多选 3 位，现在选了 4 位")
                .containsPattern("value=\"4\" checked");
        assertThat(post(contest)).hasStatus(422).bodyText().contains("还没有选");
        assertThat(rows(contest.id())).isZero();
    }

    @Test
    void aFormThatComesTooLateGetsTheClosedPage() {
        ContestView contest = evenings.live();
        open(contest.id(), 30);
        clock.advance(Duration.ofSeconds(31));

        assertThat(post(contest, "1")).hasStatus(409).bodyText().contains("投票已截止，这张选票没有存入");
        assertThat(show(contest)).bodyText().contains("投票已截止").doesNotContain("name=\"choices\"");
        assertThat(mvc.get().uri("/c/{slug}/vote/state", contest.slug()))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("CLOSED");
    }

    @Test
    void withTicketsTheCodeIsAskedForAndAWrongOneIsSaidAtTheField() {
        ContestView contest = opened(VoteAccess.TICKET, true);
        String code = tickets.make(contest.id(), null, 1).get(0);
        assertThat(show(contest))
                .bodyText()
                .containsSubsequence("id=\"ticket\"", "name=\"choices\"")
                .doesNotContain("未核验身份");

        assertThat(mvc.post()
                        .uri("/c/{slug}/vote", contest.slug())
                        .cookie(VOTER)
                        .with(csrf())
                        .param("choices", "2")
                        .param("ticket", "NOSUCHCO"))
                .hasStatus(422)
                .bodyText()
                .contains("没有这个投票码", "value=\"NOSUCHCO\"")
                .containsPattern("value=\"2\" checked");
        assertThat(mvc.post()
                        .uri("/c/{slug}/vote", contest.slug())
                        .cookie(VOTER)
                        .with(csrf())
                        .param("choices", "2")
                        .param("ticket", code))
                .hasStatus3xxRedirection();
        assertThat(show(contest)).bodyText().contains("投票成功", "凭投票码");
    }

    @Test
    void nobodysCountsAreOnThePageBeforeTheyAreShown() throws UnsupportedEncodingException {
        ContestView contest = opened(true);
        post(contest, "1", "3");
        String alone = text(show(contest));
        String state =
                text(mvc.get().uri("/c/{slug}/vote/state", contest.slug()).exchange());
        for (int i = 0; i < 77; i++) {
            cast(ballot(contest, "voter-of-the-crowd-" + i, 2));
        }

        assertThat(text(show(contest))).isEqualTo(alone);
        assertThat(text(mvc.get().uri("/c/{slug}/vote/state", contest.slug()).exchange()))
                .isEqualTo(state);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        ContestView contest = opened(true);

        assertThat(mvc.post()
                        .uri("/c/{slug}/vote", contest.slug())
                        .cookie(VOTER)
                        .param("choices", "1"))
                .hasStatus(403);
        assertThat(rows(contest.id())).isZero();
    }

    @Test
    void aContestThatIsNotPublicIsNotFound() {
        assertThat(mvc.get().uri("/c/{slug}/vote", evenings.draft().slug())).hasStatus(404);
    }

    private static String text(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private MvcTestResult show(ContestView contest) {
        return mvc.get().uri("/c/{slug}/vote", contest.slug()).cookie(VOTER).exchange();
    }

    private MvcTestResult post(ContestView contest, String... choices) {
        return mvc.post()
                .uri("/c/{slug}/vote", contest.slug())
                .cookie(VOTER)
                .with(csrf())
                .param("choices", choices.length == 0 ? new String[] {""} : choices)
                .exchange();
    }
}
