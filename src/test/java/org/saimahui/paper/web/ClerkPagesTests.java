package org.saimahui.paper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.seat.IssuedCard;
import org.saimahui.seat.SeatRole;
import org.saimahui.seat.web.SeatDevice;
import org.saimahui.seat.web.SeatEvening;
import org.saimahui.staff.StaffPost;
import org.saimahui.staff.StaffService;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.saimahui.support.Sought;
import org.springframework.beans.factory.annotation.Autowired;

/** The clerks' pages, as two clerks on two devices use them. */
@OnH2
class ClerkPagesTests extends SeatEvening {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private StaffService staff;

    @Test
    void twoClerksTypeASlipAndOnlyTheSecondEntryMakesItACard() {
        ContestView contest = evening();
        List<IssuedCard> clerks = cards.issue(contest.id(), SeatRole.CLERK);
        SeatDevice one = sitting(clerks.get(0));
        SeatDevice two = sitting(clerks.get(1));
        String slip = "/seat/clerk/slips/J1-" + presenters.get(contest.id(), 1).id();
        assertThat(one.get(slip)).hasStatusOk().bodyText().contains("评分没有开着").doesNotContain("name=\"mark.state\"");
        call(contest, 1);
        openMarking(contest, 1);

        assertThat(one.get("/seat")).bodyText().contains("href=\"" + slip + "\"", "未交");
        assertThat(one.get("/seat/clerk/slips?code=j1-" + slip.substring(slip.lastIndexOf('-') + 1)))
                .hasRedirectedUrl(slip);
        assertThat(one.get("/seat/clerk/slips?code=J9-1"))
                .hasStatus(422)
                .bodyText()
                .contains("没有这张打分条", "J9-1");
        assertThat(one.form(slip, "version", "0", "mark.state", "45.3", "mark.ability", "４０"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"45.3\"", "value=\"40\"", "aria-invalid=\"true\"");
        assertThat(one.form(slip, "version", "0", "mark.state", "45.5", "mark.ability", "37"))
                .hasRedirectedUrl(slip);
        assertThat(one.get(slip)).bodyText().contains("合计 82.5").doesNotContain("name=\"mark.state\"");
        assertThat(one.form(slip, "version", "0", "mark.state", "45.5", "mark.ability", "38"))
                .hasStatus(409)
                .bodyText()
                .contains("您已经录过这一张", "value=\"38\"");

        for (String path : List.of("/seat", slip)) {
            assertThat(two.get(path))
                    .as(path)
                    .bodyText()
                    .contains("J1-")
                    .doesNotContain("82.5", "\"37\"", ">37<")
                    .doesNotContainPattern(Sought.marks("45.5"));
        }
        assertThat(two.form(slip, "version", "0", "mark.state", "45.5", "mark.ability", "bad"))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("82.5", "\"37\"", ">37<");
        assertThat(two.form(slip, "version", "0", "mark.state", "45.5", "mark.ability", "3.5"))
                .hasRedirectedUrl(slip);
        assertThat(two.get(slip)).bodyText().contains("两遍录得不一样", "37.0", "3.5");
        assertThat(one.get(slip)).bodyText().contains("两遍录得不一样", "37.0", "3.5");
        assertThat(two.form(slip, "version", "0", "mark.state", "45.5", "mark.ability", "37"))
                .hasRedirectedUrl(slip);
        assertThat(one.get(slip)).bodyText().contains("两遍一致");
        assertThat(scorecards.fromPaper(contest.id(), 1)).containsExactly("J1");
        assertThat(organiser.get("/organise/" + contest.slug() + "/console"))
                .bodyText()
                .contains("纸质录入")
                .doesNotContain("82.5");
    }

    @Test
    void oneDeviceIsNotBothClerks() {
        ContestView contest = evening();
        List<IssuedCard> clerks = cards.issue(contest.id(), SeatRole.CLERK);
        call(contest, 1);
        openMarking(contest, 1);
        String slip = "/seat/clerk/slips/J1-" + presenters.get(contest.id(), 1).id();
        SeatDevice device = sitting(clerks.get(0));
        assertThat(device.form(slip, "version", "-", "mark.state", "45", "mark.ability", "37"))
                .hasStatus(400)
                .bodyText()
                .contains("送来时缺损", "value=\"45\"");
        assertThat(device.form(slip, "version", "0", "mark.state", "45", "mark.ability", "37"))
                .hasRedirectedUrl(slip);
        device.form("/seat/leave");
        device.get("/seat");
        device.json("POST", "/api/v1/seat", "{\"token\": \"" + token(clerks.get(1)) + "\"}");

        assertThat(device.form(slip, "version", "0", "mark.state", "45", "mark.ability", "37"))
                .hasStatus(409)
                .bodyText()
                .contains("计分员二席", "另一台设备", "value=\"45\"");
        assertThat(scorecards.sent(contest.id(), 1)).isEmpty();
    }

    @Test
    void withOneClerkThePageSaysThatPaperIsOff() {
        ContestView contest = evening();
        staff.set(contest.id(), null, Map.of(StaffPost.CLERK_1, ""));
        SeatDevice one = sitting(card(contest, "CLERK-1"));
        call(contest, 1);
        openMarking(contest, 1);
        String slip = "/seat/clerk/slips/J1-" + presenters.get(contest.id(), 1).id();

        assertThat(one.get("/seat")).bodyText().contains("纸质录入没有开启").doesNotContain(slip);
        assertThat(one.get(slip)).bodyText().contains("纸质录入没有开启").doesNotContain("name=\"mark.state\"");
        assertThat(one.form(slip, "version", "0", "mark.state", "45", "mark.ability", "38"))
                .hasStatus(409);
        assertThat(sitting(card(contest, "J2")).get("/seat/clerk/slips/J1-1")).hasStatus(403);
    }
}
