package org.saimahui.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.portrait.Pictures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.report.Attachment;
import org.saimahui.report.Desk;
import org.saimahui.report.Desks;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportState;
import org.saimahui.report.ReportText;
import org.saimahui.rule.RuleService;
import org.saimahui.shared.ConflictException;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is attached to a report is public as it was approved, and nothing else of it. */
abstract class AttachmentServiceContract {

    @Autowired
    private AttachmentService attachments;

    @Autowired
    private Desks desks;

    @Autowired
    private ReportService reports;

    @Autowired
    private PresenterService presenters;

    @Autowired
    private ContestService contests;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private RuleService rules;

    @Autowired
    private Evenings evenings;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void thePublicSeesWhatWasApprovedUntilTheNextApproval() {
        ContestView contest = evenings.draft();
        Desk desk = desks.of(contest.slug(), 1, null);
        attachments.add(desk, null, Pictures.jpeg(800, 600), "现场");
        attachments.add(desk, null, Documents.pdf(2), "");
        List<Attachment> both = attachments.of(desk.presenter());
        assertThat(both).extracting(Attachment::pages).containsExactly(1, 2);
        String photo = both.get(0).hash();
        assertThat(attachments.any(contest.id(), photo, 1, 1600)).isPresent();
        assertThat(attachments.approved(contest.id(), photo, 1, 1600)).isEmpty();

        approve(contest);
        assertThat(attachments.approved(contest.id(), photo, 1, 320)).isPresent();
        assertThat(attachments.approved(contest.id(), both.get(1).hash(), 2, 320))
                .isPresent();
        assertThat(attachments.approved(contest.id(), both.get(1).hash(), 3, 320))
                .isEmpty();

        attachments.move(desk, null, photo, false);
        attachments.caption(desk, null, photo, "新的说明");
        assertThat(state(contest)).isEqualTo(ReportState.SUBMITTED);
        assertThat(published(contest)).isEqualTo(both);
        attachments.remove(desk, null, photo);
        assertThat(attachments.approved(contest.id(), photo, 1, 320)).isPresent();
        reports.approve(contest.id(), null, 1);
        assertThat(published(contest)).containsExactly(both.get(1));
        assertThat(attachments.approved(contest.id(), photo, 1, 320)).isEmpty();
        attachments.caption(desk, null, both.get(1).hash(), "材料");
        assertThat(attachments.any(contest.id(), photo, 1, 320)).isEmpty();
    }

    @Test
    void nothingIsStoredWhereSomethingIsWrong() {
        ContestView contest = evenings.draft();
        Desk desk = desks.of(contest.slug(), 1, null);
        for (byte[] bad : List.of(
                new byte[0],
                "<html><script>".getBytes(StandardCharsets.US_ASCII),
                "PK\u0003\u0004zip".getBytes(StandardCharsets.US_ASCII),
                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                new byte[(int) attachments.bytes() + 1])) {
            assertThatThrownBy(() -> attachments.add(desk, null, bad, ""))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("/file");
        }
        assertThatThrownBy(() -> attachments.add(desk, null, Pictures.jpeg(9, 9), "长".repeat(101)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/caption");
        assertThat(rows(contest)).isZero();
        assertThat(contests.get(contest.id()).version()).isEqualTo(contest.version());

        for (int i = 0; i < AttachmentService.MOST; i++) {
            attachments.add(desk, null, Pictures.jpeg(40 + i, 40), "");
        }
        assertThatThrownBy(() -> attachments.add(desk, null, Pictures.jpeg(90, 40), ""))
                .isInstanceOf(ConflictException.class);
        attachments.remove(desk, null, attachments.of(desk.presenter()).get(0).hash());
        assertThatThrownBy(() -> attachments.add(desk, null, Pictures.jpeg(41, 40), ""))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("ATTACHMENT_TWICE");
        transaction.executeWithoutResult(status -> rules.lock(contest.id()));
        assertThatThrownBy(() -> attachments.add(desk, null, Pictures.jpeg(90, 40), ""))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> attachments.remove(
                        desk, null, attachments.of(desk.presenter()).get(0).hash()))
                .isInstanceOf(ConflictException.class);
        assertThat(attachments.of(desk.presenter())).hasSize(AttachmentService.MOST - 1);
    }

    @Test
    void aCopyTakesThemAlongAndNeitherContestKnowsTheOthers() {
        ContestView contest = evenings.draft();
        Desk desk = desks.of(contest.slug(), 1, null);
        attachments.add(desk, null, Pictures.jpeg(800, 600), "现场");
        approve(contest);
        String photo = attachments.of(desk.presenter()).get(0).hash();

        ContestView copy = exchange.copy(contest.id(), contest.slug() + "-copy", "拷贝");
        ContestView other = evenings.draft();
        assertThat(published(copy)).isEqualTo(published(contest));
        assertThat(attachments.any(other.id(), photo, 1, 320)).isEmpty();
        contests.delete(contest.id());
        assertThat(rows(contest)).isZero();
        assertThat(attachments.approved(copy.id(), photo, 1, 320)).isPresent();
    }

    private void approve(ContestView contest) {
        reports.writeAndSubmit(contest.id(), null, 1, new ReportText("题目", "事", "", "", "", null));
        reports.approve(contest.id(), null, 1);
    }

    private List<Attachment> published(ContestView contest) {
        return reports.approved(contest.id(), 1).orElseThrow().attachments();
    }

    private ReportState state(ContestView contest) {
        return reports.get(contest.id(), 1).state();
    }

    private long rows(ContestView contest) {
        Long pictures = jdbc.queryForObject(
                "select count(*) from attachment_picture where contest_id = ?", Long.class, contest.id());
        return pictures == null ? 0 : pictures;
    }
}
