package org.saimahui.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.saimahui.stage.StageService;
import org.saimahui.support.ActingAs;
import org.saimahui.support.Evenings;
import org.saimahui.support.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** When objections are taken, and who finds which answer; on every database. */
abstract class ObjectionContract {

    @Autowired
    private ObjectionService objections;

    @Autowired
    private StageService stage;

    @Autowired
    private ContestService contests;

    @Autowired
    private AuditReader audit;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Evenings evenings;

    private ContestView released() {
        ContestView contest = evenings.live();
        ActingAs.organiser("陈组织").on("laptop").does(() -> {
            for (Command command : new Command[] {Command.SHOW_VOTES, Command.CLOSE_CONTEST, Command.RELEASE}) {
                stage.command(contest.id(), StageCommand.of(command).confirmed());
            }
        });
        return contests.get(contest.id());
    }

    private String refused(ThrowingCallable act) {
        return catchThrowableOfType(ConflictException.class, act).code();
    }

    @Test
    void theyAreTakenForThreeDaysAfterTheReleaseAndNotBefore() {
        ContestView live = evenings.live();
        assertThat(refused(() -> objections.file(live.id(), "王某", "1380000", "不服")))
                .isEqualTo("OBJECTIONS_CLOSED");

        ContestView contest = released();
        clock.advance(Duration.ofHours(71));
        objections.file(contest.id(), "王某", "1380000", "3 号的得分\n与现场不同");
        clock.advance(Duration.ofHours(2));

        assertThat(refused(() -> objections.file(contest.id(), "李某", "1390000", "太晚了")))
                .isEqualTo("OBJECTIONS_CLOSED");
        assertThat(objections.list(contest.id())).extracting(Objection::content).containsExactly("3 号的得分\n与现场不同");
    }

    @Test
    void theAnswerIsFoundByTheCodeAndOnlyThere() {
        ContestView contest = released();
        ContestView other = released();
        String code = objections.file(contest.id(), "王某", "1380000", "得分有误");
        long id = objections.list(contest.id()).get(0).id();

        objections.answer(contest.id(), id, "已核对，得分无误。", "陈组织");

        assertThat(objections.find(contest.id(), code.toLowerCase().replace("-", "")))
                .get()
                .extracting(Objection::answer, Objection::answeredBy)
                .containsExactly("已核对，得分无误。", "陈组织");
        assertThat(objections.find(other.id(), code)).isEmpty();
        assertThat(objections.find(contest.id(), "")).isEmpty();
        catchThrowableOfType(NotFoundException.class, () -> objections.answer(other.id(), id, "别家的", "陈组织"));
        assertThat(objections.list(contest.id()).get(0).answer()).isEqualTo("已核对，得分无误。");
    }

    @Test
    void whatIsMissingIsNamedAndNobodysNameIsInTheRecord() {
        ContestView contest = released();
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> objections.file(contest.id(), " ", "", "\n"))
                        .problems())
                .extracting("pointer")
                .containsExactlyInAnyOrder("/name", "/contact", "/content");
        assertThat(objections.list(contest.id())).isEmpty();

        String code = objections.file(contest.id(), "王某", "1380000", "得分有误");

        assertThat(audit.search(AuditFilter.of(contest.slug()), 0, 5)
                        .getContent()
                        .toString())
                .contains("OBJECTION_FILED")
                .doesNotContain("王某", "1380000", code, "得分有误");
    }
}
