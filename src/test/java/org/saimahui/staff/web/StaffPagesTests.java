package org.saimahui.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saimahui.contest.ContestView;
import org.saimahui.seat.IssuedCard;
import org.saimahui.seat.SeatRole;
import org.saimahui.seat.web.SeatDevice;
import org.saimahui.seat.web.SeatEvening;
import org.saimahui.staff.StaffPost;
import org.saimahui.staff.StaffService;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** What the seats beside the judges' show, and how they come to be. */
@OnH2
class StaffPagesTests extends SeatEvening {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private StaffService staff;

    @ParameterizedTest
    @EnumSource(
            value = SeatRole.class,
            names = {"JUDGE", "TIMEKEEPER", "SUPERVISOR", "HOST"},
            mode = EnumSource.Mode.EXCLUDE)
    void everySeatSaysWhoItIsAndWhoIsOnStage(SeatRole role) {
        ContestView contest = evening();
        SeatDevice device = sitting(cards.issue(contest.id(), role).get(0));
        boolean presenter = role == SeatRole.PRESENTER;

        assertThat(device.get("/seat").getResponse())
                .satisfies(answer -> assertThat(answer.getContentAsString())
                        .contains(contest.title(), presenter ? "还没有轮到您" : "台上现在没有人", "action=\"/seat/leave\""));
        call(contest, 1);
        assertThat(device.get("/seat")).bodyText().contains(presenter ? "轮到您述职" : "正在述职", "1 号");
        openMarking(contest, 1);
        assertThat(device.get("/seat")).bodyText().contains(presenter ? "评委正在给您评分" : "正在评分", "1 号");
        closeMarking(contest, 1);
        assertThat(device.get("/seat")).bodyText().contains(presenter ? "述职和评分已结束" : "台上现在没有人");

        assertThat(device.form("/seat/leave")).hasRedirectedUrl("/seat");
        assertThat(device.get("/seat")).bodyText().contains("扫席位卡上的二维码");
    }

    @ParameterizedTest
    @EnumSource(value = SeatRole.class, names = "JUDGE", mode = EnumSource.Mode.EXCLUDE)
    void noOtherRoleMarks(SeatRole role) {
        ContestView contest = evening();
        SeatDevice device = sitting(cards.issue(contest.id(), role).get(0));
        call(contest, 1);
        openMarking(contest, 1);

        for (String path : List.of("/seat/view", "/seat/state", "/seat/live", "/seat/recuse/1", "/seat/report/1")) {
            assertThat(device.get(path)).as(path).hasStatus(403);
        }
        assertThat(device.json("PUT", api(contest, 1), "{\"marks\": {}}"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("OTHER_ROLE");
        assertThat(device.form("/seat/recuse/1", "reason", "同一单位")).hasStatus(403);
    }

    @Test
    void anEmptyBodyIssuesJudgesCardsAndARoleTheOthers() {
        ContestView contest = evening();
        assertThat(issue(contest, "{}")).isEqualTo(List.of("J1", "J2"));
        assertThat(issue(contest, "{\"role\": \"CLERK\"}")).isEqualTo(List.of("CLERK-1", "CLERK-2"));
        assertThat(issue(contest, "{}")).isEqualTo(List.of("J1", "J2"));
        assertThat(organiser.send("/api/v1/contests/" + contest.slug() + "/cards", "{\"role\": \"USHER\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/role");
    }

    private Object issue(ContestView contest, String body) {
        return com.jayway.jsonpath.JsonPath.read(
                content(organiser.send("/api/v1/contests/" + contest.slug() + "/cards", body)), "$[*].seat");
    }

    private static String content(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void theOrganiserTicksTheSeatsOfTheStaff() {
        ContestView contest = evening();
        String page = "/organise/" + contest.slug() + "/staff";

        assertThat(organiser.post(page, "posts", "HOST", "host", "李四\u0007", "clerk1", "没有勾"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"李四\u0007\"", "value=\"没有勾\"", "aria-invalid=\"true\"");
        assertThat(staff.of(contest.id())).isEmpty();

        assertThat(organiser.post(page, "posts", "HOST", "posts", "CLERK_1", "host", "李四"))
                .hasRedirectedUrl("/organise/" + contest.slug() + "/cards");
        assertThat(staff.of(contest.id()))
                .containsEntry(StaffPost.HOST, "李四")
                .containsOnlyKeys(StaffPost.HOST, StaffPost.CLERK_1);
        assertThat(organiser.get("/organise/" + contest.slug() + "/cards"))
                .bodyText()
                .contains("主持人席", "李四", "计分员一席");
        IssuedCard host = card(contest, "HOST");
        assertThat(sitting(host).get("/seat")).bodyText().contains("主持人席", "欢迎");
    }

    @Test
    void presentersHaveLinksOnceTheOrganiserIssuesThem() {
        ContestView contest = evening();
        String page = "/organise/" + contest.slug() + "/cards";
        assertThat(organiser.get(page)).bodyText().contains("给述职人发链接");

        String sheet = Objects.requireNonNull(
                organiser.post(page + "/links").getResponse().getRedirectedUrl());
        assertThat(organiser.get(sheet)).hasStatusOk().bodyText().contains("述职人席位卡");
        assertThat(organiser.get(page)).bodyText().doesNotContain("给述职人发链接");
    }
}
