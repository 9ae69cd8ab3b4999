package org.saimahui.ballots.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.MerkleTree;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.shared.Hashes;
import org.saimahui.stage.StageService;
import org.saimahui.support.ActingAs;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.saimahui.voting.TicketService;
import org.saimahui.voting.VotingContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The organiser's check of the ballots, and the public list of receipts. */
@OnH2
class BallotPagesTests extends VotingContract {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private StageService stage;

    @Autowired
    private TicketService tickets;

    private void give(ContestView contest, Command command) {
        ActingAs.organiser("陈组织")
                .on("laptop")
                .does(() -> stage.command(contest.id(), StageCommand.of(command).confirmed()));
    }

    private MvcTestResult send(ContestView contest, String typed, String reason, boolean confirmed) {
        return organiser.post(
                "/organise/" + contest.slug() + "/ballots?lang=zh",
                "typed",
                typed,
                "reason",
                reason,
                "confirmed",
                String.valueOf(confirmed));
    }

    @Test
    void ballotsAreDeclaredVoidAfterAQuestionAndWhatWasTypedStays() {
        ContestView contest = opened(true);
        String bad = cast(ballot(contest, "voter-1-of-this-hall", 1)).receipt().receipt();
        assertThat(organiser.get("/organise/" + contest.slug() + "/ballots?lang=zh"))
                .hasStatusOk()
                .bodyText()
                .contains("投票正开着，请先截止。")
                .doesNotContain("name=\"typed\"");
        give(contest, Command.CLOSE_VOTE);

        assertThat(send(contest, "", "", false)).hasStatus(422).bodyText().contains("请勾选或填写至少一个回执码。");
        assertThat(send(contest, bad + "\n9999-QQQQ", "", false))
                .hasStatus(422)
                .bodyText()
                .contains("没有回执是“9999-QQQQ”的选票。", "必须填写", "9999-QQQQ</textarea>");
        assertThat(send(contest, bad.replace("-", ""), "一人代投", false))
                .hasStatusOk()
                .bodyText()
                .contains("作废这 1 张票？", "name=\"confirmed\" value=\"true\"");
        assertThat(counts.tally(contest.id()).voters()).isOne();

        assertThat(send(contest, bad, "一人代投", true)).hasStatus3xxRedirection();
        assertThat(counts.tally(contest.id()).voters()).isZero();
        assertThat(send(contest, bad, "再来一次", true)).hasStatus(422).bodyText().contains("的选票已经作废");
    }

    @Test
    void whatIsUnusualStandsThereWithABoxForEachReceipt() {
        ContestView contest = evenings.live();
        allow(contest.id(), VoteAccess.TICKET, true);
        List<String> codes = tickets.make(contest.id(), null, 40);
        open(contest.id(), null);
        String ofOneDevice = "";
        for (int i = 0; i < 3; i++) {
            ofOneDevice = cast(ticketBallot(contest, "one-phone-for-everybody", codes.get(i), 1))
                    .receipt()
                    .receipt();
        }
        clock.advance(Duration.ofSeconds(10));
        List<String> burst = new ArrayList<>();
        clock.inOneInstant(() -> IntStream.range(3, 33)
                .mapToObj(i -> cast(ticketBallot(contest, "voter-" + i + "-of-this-hall", codes.get(i), 1)))
                .forEach(ballot -> burst.add(ballot.receipt().receipt())));
        String ofABurst = burst.get(burst.size() - 1);
        clock.advance(Duration.ofSeconds(10));
        String restless = "";
        for (int i = 0; i < 8; i++) {
            restless = cast(ticketBallot(contest, "voter-who-is-unsure", codes.get(33), 1 + i % 2))
                    .receipt()
                    .receipt();
        }
        give(contest, Command.CLOSE_VOTE);

        assertThat(organiser.get("/organise/" + contest.slug() + "/ballots?lang=zh"))
                .hasStatusOk()
                .bodyText()
                .contains("这一秒到了 30 票", "一台设备用了 3 张投票码", "改过 7 次", box(ofOneDevice), box(ofABurst), box(restless));
        assertThat(send(contest, ofABurst, "", false))
                .as("what was ticked stays beside the refusal")
                .hasStatus(422)
                .bodyText()
                .contains(box(restless));
    }

    private static String box(String receipt) {
        return "name=\"receipts\" value=\"" + receipt + "\"";
    }

    @Test
    void theListIsPublicFromTheReleaseOnAndFindsAReceiptHoweverItIsTyped() {
        ContestView contest = opened(true);
        String mine = cast(ballot(contest, "voter-1-of-this-hall", 1)).receipt().receipt();
        give(contest, Command.CLOSE_VOTE);
        String list = "/c/" + contest.slug() + "/receipts";
        assertThat(mvc.get().uri(list + "?lang=zh"))
                .hasStatusOk()
                .bodyText()
                .contains("成绩发布后公布")
                .doesNotContain(mine);
        assertThat(mvc.get().uri(list + ".txt")).hasStatus(404);
        give(contest, Command.SHOW_VOTES);
        give(contest, Command.CLOSE_CONTEST);
        give(contest, Command.RELEASE);

        assertThat(mvc.get()
                        .uri(list + "?lang=zh&receipt=" + mine.replace("-", "").toLowerCase()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "计票 1 张",
                        mine + " 在名单上，第 1 个",
                        "与截止投票时写进操作记录的根值一致",
                        Hashes.spelled(MerkleTree.root(List.of(mine))));
        assertThat(mvc.get().uri(list + "?lang=en&receipt=ABCD-2345"))
                .bodyText()
                .contains("ABCD-2345 is not on the list");
        assertThat(mvc.get().uri(list + ".txt")).hasStatusOk().bodyText().isEqualTo(mine + "\n");
        assertThat(mvc.get().uri(list).header("Accept-Language", "zh"))
                .bodyText()
                .contains("计票 1 张", mine)
                .doesNotContain("id=\"found\"");
        for (String door : List.of(list, list + ".txt")) {
            String tag = mvc.get().uri(door).exchange().getResponse().getHeader("ETag");
            assertThat(mvc.get().uri(door).header("If-None-Match", tag))
                    .as(door)
                    .hasStatus(304);
        }
    }

    @Test
    void votesThatCameWithAFileHaveNoReceiptsAndThePageSaysSo() {
        ContestView contest = evenings.live();
        transaction.executeWithoutResult(
                status -> counts.restore(contest.id(), List.of(new ContestSheet.Vote(1, 123, null)), 123L, null));
        give(contest, Command.CLOSE_CONTEST);
        give(contest, Command.RELEASE);

        assertThat(mvc.get().uri("/c/" + contest.slug() + "/receipts?lang=zh"))
                .hasStatusOk()
                .bodyText()
                .contains("票数是随赛事文件导入的")
                .doesNotContain("计票 0 张");
    }
}
