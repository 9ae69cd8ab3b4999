package org.saimahui.marking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditReader;
import org.saimahui.audit.Subject;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.JudgeService;
import org.saimahui.seat.web.SeatDevice;
import org.saimahui.seat.web.SeatEvening;
import org.saimahui.shared.ConflictException;
import org.saimahui.stage.StageService;
import org.saimahui.support.MovableClock;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** A judge who has not sent is told that the hall waits: after a while, not too often, and never one who has sent. */
@OnH2
class NudgeTests extends SeatEvening {

    private static final String MARKS = "{\"marks\": {\"state\": \"41.5\", \"ability\": \"40\"}}";

    @Autowired
    private StageService stage;

    @Autowired
    private JudgeService judges;

    @Autowired
    private MovableClock clock;

    @Autowired
    private AuditReader audit;

    @Autowired
    private OrganiserBrowser organiser;

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void whoHasNotSentIsToldAndWhoHasIsNot() {
        ContestView contest = evening();
        SeatDevice first = sitting(card(contest, "J1"));
        SeatDevice second = sitting(card(contest, "J2"));
        String console = "/organise/" + contest.slug() + "/console";
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        assertThat(first.json("PUT", "/api/v1/contests/" + contest.slug() + "/scorecards/1", MARKS))
                .hasStatusOk();
        assertThat(organiser.read(console)).doesNotContain("value=\"NUDGE\"");
        assertThat(nudge(contest)).isEqualTo("NUDGE_TOO_SOON");

        clock.advance(Duration.ofSeconds(30));
        assertThat(organiser.read(console))
                .contains("value=\"NUDGE\"", "name=\"seats\" value=\"J2\"")
                .doesNotContain("name=\"seats\" value=\"J1\"");
        assertThat(nudge(contest, "J2")).isNull();

        assertThat(second.get("/seat/view")).bodyText().contains("全场在等您的评分", "data-nudge=");
        assertThat(second.get("/seat/state")).bodyText().contains("\"nudge\":");
        assertThat(first.get("/seat/view")).bodyText().doesNotContain("全场在等您的评分");
        assertThat(first.get("/seat/state")).bodyText().doesNotContain("nudge");
        AuditLine line =
                audit.search(AuditFilter.of(contest.slug()), 0, 1).getContent().get(0);
        assertThat(line.action()).isEqualTo("NUDGE");
        assertThat(line.subject()).isEqualTo(Subject.seat("J2"));

        assertThat(nudge(contest, "J2")).isEqualTo("JUST_NUDGED");
        clock.advance(Duration.ofSeconds(10));
        assertThat(nudge(contest, "J2")).isNull();
        assertThat(catchThrowableOfType(
                                InvalidInputException.class,
                                () -> stage.command(contest.id(), order("J2", "J1", "J77")))
                        .problems())
                .extracting(p -> p.code() + p.pointer())
                .containsExactly("SEAT_NOT_MISSING/seats/1", "SEAT_NOT_MISSING/seats/2");

        assertThat(second.json("PUT", "/api/v1/contests/" + contest.slug() + "/scorecards/1", MARKS))
                .hasStatusOk();
        assertThat(second.get("/seat/state")).bodyText().doesNotContain("nudge");
    }

    /** The hall sees for whom it waits, and who does not mark at all. */
    @Test
    void theWallsLampsSayWhoIsNudgedAndWhoIsRecused() {
        ContestView contest = evening();
        evenings.seat(contest, "J3", "评委三");
        judges.recuse(contest.id(), "J3", 1, "同单位");
        SeatDevice second = sitting(card(contest, "J2"));
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        assertThat(wall(contest))
                .containsPattern("J3[\\s\\S]*?big-lamp is-recused[\\s\\S]*?回避")
                .contains(" / 2")
                .doesNotContain("is-nudged");

        clock.advance(Duration.ofSeconds(30));
        assertThat(nudge(contest, "J2")).isNull();
        assertThat(wall(contest).split("is-nudged")).hasSize(2);
        assertThat(wall(contest)).containsPattern("data-key=\"J2\"[^>]*>\\s*<span class=\"big-lamp [a-z-]+ is-nudged");

        assertThat(second.json("PUT", "/api/v1/contests/" + contest.slug() + "/scorecards/1", MARKS))
                .hasStatusOk();
        assertThat(wall(contest)).doesNotContain("is-nudged");
    }

    private String wall(ContestView contest) {
        return organiser.read("/c/" + contest.slug() + "/screen?lang=zh");
    }

    @Test
    void aNudgeAboutOneIsNoneAboutTheNext() {
        ContestView contest = evening();
        SeatDevice judge = sitting(card(contest, "J1"));
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        clock.advance(Duration.ofSeconds(31));
        assertThat(nudge(contest)).isNull();
        clock.advance(Duration.ofSeconds(1));
        stage.command(
                contest.id(),
                StageCommand.of(Command.CLOSE_MARKING, 1).confirmed().because("不等了"));

        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 2));

        assertThat(judge.get("/seat/view")).bodyText().contains("王强").doesNotContain("全场在等您的评分");
    }

    private @Nullable String nudge(ContestView contest, String... seats) {
        ConflictException refused =
                catchThrowableOfType(ConflictException.class, () -> stage.command(contest.id(), order(seats)));
        return refused == null ? null : refused.code();
    }

    private static StageCommand order(String... seats) {
        StageCommand order = StageCommand.of(Command.NUDGE);
        return seats.length == 0 ? order : order.with(Argument.SEATS, List.of(seats));
    }
}
