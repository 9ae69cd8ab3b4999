package org.saimahui.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditReader;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.JudgingContract;
import org.saimahui.shared.RefusedException;
import org.saimahui.shared.StaleVersionException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Points by hand by two people, on every database. */
abstract class AdjustmentContract extends JudgingContract {

    private static final String LI = "李组织";

    private static final String WANG = "王组织";

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private AuditReader audit;

    @AfterEach
    void nobodyActs() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aProposalCountsOnceAnotherPersonHasApproved() {
        ContestView contest = ofTwo();
        AdjustmentView proposed = as(LI, () -> penalty(contest));

        assertThat(proposed.counts()).isFalse();
        assertThat(proposed.waits()).isTrue();
        assertThat(adjustments.waiting(contest.id())).isEqualTo(1);

        as(WANG, () -> adjustments.approve(contest.id(), null, proposed.id()));

        assertThat(only(contest)).satisfies(a -> {
            assertThat(a.counts()).isTrue();
            assertThat(a.proposedBy()).isEqualTo(LI);
            assertThat(a.approvedBy()).isEqualTo(WANG);
            assertThat(a.approval().at()).isNotNull();
            assertThat(a.points()).isEqualByComparingTo("-0.25");
        });
        assertThat(adjustments.waiting(contest.id())).isZero();
        assertThat(recorded(contest)).containsExactly("ADJUSTMENT_APPROVED " + WANG, "ADJUSTMENT_PROPOSED " + LI);
    }

    @Test
    void nobodyApprovesOrRefusesHisOwnProposalOrProposesInAnothersName() {
        ContestView contest = ofTwo();
        AdjustmentView proposed = as(
                LI,
                () -> adjustments.add(
                        contest.id(),
                        null,
                        new AddAdjustment(1, AdjustmentKind.BONUS, BigDecimal.ONE, "表彰", "别人", WANG)));

        assertThat(proposed.proposedBy()).isEqualTo(LI);
        assertThat(proposed.approvedBy()).isEmpty();
        assertRefused("SAME_PERSON", LI, () -> adjustments.approve(contest.id(), null, proposed.id()));
        assertRefused("SAME_PERSON", LI, () -> adjustments.reject(contest.id(), null, proposed.id(), "不行"));
        assertThat(only(contest).counts()).isFalse();
    }

    @Test
    void aRefusedProposalIsOverAndKeepsTheReason() {
        ContestView contest = ofTwo();
        AdjustmentView proposed = as(LI, () -> penalty(contest));
        assertThatThrownBy(() -> as(WANG, () -> adjustments.reject(contest.id(), null, proposed.id(), " ")))
                .isInstanceOf(InvalidInputException.class);

        as(WANG, () -> adjustments.reject(contest.id(), null, proposed.id(), "计时有误"));

        assertThat(only(contest).state()).isEqualTo(AdjustmentState.REJECTED);
        assertThat(only(contest).rejection().reason()).isEqualTo("计时有误");
        assertThat(only(contest).rejection().by()).isEqualTo(WANG);
        assertRefused("ADJUSTMENT_NOT_WAITING", WANG, () -> adjustments.approve(contest.id(), null, proposed.id()));
        assertRefused("ADJUSTMENT_REJECTED", LI, () -> adjustments.withdraw(contest.id(), null, proposed.id(), "撤"));
        assertThat(recorded(contest)).first().isEqualTo("ADJUSTMENT_REJECTED " + WANG);
    }

    @Test
    void onlyTheProposerWithdrawsAProposal() {
        ContestView contest = ofTwo();
        AdjustmentView proposed = as(LI, () -> penalty(contest));
        assertRefused(
                "ADJUSTMENT_OF_ANOTHER", WANG, () -> adjustments.withdraw(contest.id(), null, proposed.id(), "撤"));

        as(LI, () -> adjustments.withdraw(contest.id(), null, proposed.id(), "写错了人"));

        assertThat(only(contest).state()).isEqualTo(AdjustmentState.WITHDRAWN);
        assertRefused("ADJUSTMENT_NOT_WAITING", WANG, () -> adjustments.approve(contest.id(), null, proposed.id()));
    }

    @Test
    void takingBackWhatCountsNeedsTwoPeopleToo() {
        ContestView contest = ofTwo();
        AdjustmentView agreed = as(LI, () -> penalty(contest));
        as(WANG, () -> adjustments.approve(contest.id(), null, agreed.id()));

        as(WANG, () -> adjustments.withdraw(contest.id(), null, agreed.id(), "重看了录像"));

        assertThat(only(contest).counts()).isTrue();
        assertThat(adjustments.waiting(contest.id())).isEqualTo(1);
        assertRefused("SAME_PERSON", WANG, () -> adjustments.approve(contest.id(), null, agreed.id()));
        assertRefused("ADJUSTMENT_RETRACTING", LI, () -> adjustments.withdraw(contest.id(), null, agreed.id(), "也撤"));

        as(LI, () -> adjustments.approve(contest.id(), null, agreed.id()));

        assertThat(only(contest).state()).isEqualTo(AdjustmentState.WITHDRAWN);
        assertThat(only(contest).withdrawal().reason()).isEqualTo("重看了录像");
        assertThat(recorded(contest))
                .startsWith("ADJUSTMENT_WITHDRAWN " + LI, "ADJUSTMENT_RETRACTION_PROPOSED " + WANG);
    }

    @Test
    void whoeverAskedToTakeBackMayLetItBe() {
        ContestView contest = ofTwo();
        AdjustmentView agreed = as(LI, () -> penalty(contest));
        as(WANG, () -> adjustments.approve(contest.id(), null, agreed.id()));
        as(WANG, () -> adjustments.withdraw(contest.id(), null, agreed.id(), "重看了录像"));

        as(WANG, () -> adjustments.reject(contest.id(), null, agreed.id(), "没有看错"));

        assertThat(only(contest).state()).isEqualTo(AdjustmentState.COUNTS);
        assertThat(adjustments.waiting(contest.id())).isZero();
        assertThat(recorded(contest)).first().isEqualTo("ADJUSTMENT_KEPT " + WANG);
    }

    @Test
    void whereOnePersonIsEnoughItCountsAtOnceAndWhatWaitedStillNeedsAnother() {
        ContestView contest = ofTwo();
        AdjustmentView waiting = as(LI, () -> penalty(contest));
        needTwo(contest, false);

        AdjustmentView alone = as(LI, () -> penalty(contest));

        assertThat(alone.counts()).isTrue();
        assertRefused("SAME_PERSON", LI, () -> adjustments.approve(contest.id(), null, waiting.id()));
        as(LI, () -> adjustments.withdraw(contest.id(), null, alone.id(), "一人即可"));
        assertThat(adjustments.list(contest.id()))
                .extracting(AdjustmentView::state)
                .containsExactly(AdjustmentState.PROPOSED, AdjustmentState.WITHDRAWN);
    }

    @Test
    void aStaleWordChangesNothing() {
        ContestView contest = ofTwo();
        AdjustmentView proposed = as(LI, () -> penalty(contest));

        assertThatThrownBy(() -> as(WANG, () -> adjustments.approve(contest.id(), contest.version(), proposed.id())))
                .isInstanceOf(StaleVersionException.class);
        assertThat(only(contest).counts()).isFalse();
    }

    private ContestView ofTwo() {
        ContestView contest = eveningWithThreeJudges();
        needTwo(contest, true);
        return contests.get(contest.id());
    }

    private void needTwo(ContestView contest, boolean yes) {
        contests.edit(contest.id(), null, contest.facts().withAdjustmentsNeedTwo(yes));
    }

    private AdjustmentView penalty(ContestView contest) {
        return adjustments.add(contest.id(), null, 1, AdjustmentKind.PENALTY, new BigDecimal("-0.25"), "迟到");
    }

    private AdjustmentView only(ContestView contest) {
        List<AdjustmentView> all = adjustments.list(contest.id());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** Newest first. */
    private List<String> recorded(ContestView contest) {
        return audit.search(AuditFilter.of(contest.slug()), 0, 20).getContent().stream()
                .filter(line -> line.action().startsWith("ADJUSTMENT"))
                .map((AuditLine line) -> line.action() + " " + line.actor().label())
                .toList();
    }

    private static <T> T as(String name, Supplier<T> act) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(name, null, "ROLE_ORGANISER"));
        return act.get();
    }

    private static void as(String name, Runnable act) {
        as(name, () -> {
            act.run();
            return true;
        });
    }

    private static void assertRefused(String code, String who, Runnable call) {
        assertThatThrownBy(() -> as(who, call))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
