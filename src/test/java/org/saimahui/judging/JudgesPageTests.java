package org.saimahui.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OnH2
@WithMockUser(username = "organiser", roles = "ORGANISER")
class JudgesPageTests extends JudgingContract {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UnitConflicts conflicts;

    @Autowired
    private PresenterService presenters;

    @Test
    void aSeatIsAddedFromThePage() {
        ContestView contest = evenings.draft();
        String page = "/organise/" + contest.slug() + "/judges";

        assertThat(mvc.post()
                        .uri(page)
                        .param("version", String.valueOf(contest.version()))
                        .param("code", "J1")
                        .param("name", "王教授")
                        .param("panel", "experts")
                        .with(csrf()))
                .hasRedirectedUrl(page);
        assertThat(mvc.get().uri(page)).bodyText().contains("王教授", "value=\"J2\"");
    }

    @Test
    void aBadSeatComesBackWithTheMessageAndTheInput() {
        ContestView contest = evenings.draft();

        assertThat(mvc.post()
                        .uri("/organise/" + contest.slug() + "/judges")
                        .param("code", "")
                        .param("name", "王教授")
                        .param("panel", "experts")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("这一项必须填写", "value=\"王教授\"");
        assertThat(judges.list(contest.id())).isEmpty();
    }

    @Test
    void aStaleFormChangesNothingAndSaysSo() {
        ContestView contest = eveningWithThreeJudges();
        String page = "/organise/" + contest.slug() + "/judges";

        assertThat(mvc.post()
                        .uri(page + "/remove")
                        .param("version", "1")
                        .param("seat", "J1")
                        .with(csrf()))
                .hasRedirectedUrl(page)
                .flash()
                .containsEntry("error", "problem.STALE_VERSION");
        assertThat(judges.list(contest.id())).hasSize(3);
    }

    @Test
    void aRecusalIsDeclaredWithItsReason() {
        ContestView contest = eveningWithThreeJudges();
        String page = "/organise/" + contest.slug() + "/judges";

        mvc.post()
                .uri(page + "/recuse")
                .param("seat", "J1")
                .param("presenter", "2")
                .param("reason", "同一单位")
                .with(csrf())
                .exchange();

        assertThat(mvc.get().uri(page)).bodyText().contains("同一单位", "回避：2 号");
    }

    @Test
    void theSameUnitIsProposedOnceAndDecidedByTheOrganiser() {
        ContestView contest = eveningWithThreeJudges();
        String page = "/organise/" + contest.slug() + "/judges";
        String unit = presenters.list(contest.id()).get(0).organisation();
        judges.edit(contest.id(), null, new JudgeFacts("J1", "评委一", " " + unit + "　", "experts"), "");
        judges.edit(contest.id(), null, new JudgeFacts("J2", "评委二", unit + "。", "experts"), "");
        assertThat(conflicts.proposed(contest.id()))
                .contains(new UnitConflict("J1", 1, unit), new UnitConflict("J2", 1, unit))
                .noneMatch(conflict -> conflict.judge().equals("J3"));
        assertThat(mvc.get().uri(page)).bodyText().contains("同一单位，是否回避？", unit);

        decide(page, "J1", true);
        decide(page, "J2", false);

        assertThat(judges.get(contest.id(), "J1").recusals()).contains(1);
        assertThat(judges.recusals(contest.id()))
                .filteredOn(r -> r.presenter() == 1)
                .extracting(RecusalView::reason)
                .containsExactly("同一单位：" + unit);
        assertThat(judges.get(contest.id(), "J2").recusals()).isEmpty();
        assertThat(conflicts.proposed(contest.id())).noneMatch(conflict -> conflict.presenter() == 1);
        decide(page, "J2", false);
        judges.edit(contest.id(), null, new JudgeFacts("J2", "评委二", "别的单位", "experts"), "");
        assertThat(conflicts.proposed(contest.id())).isEmpty();
    }

    private void decide(String page, String seat, boolean yes) {
        mvc.post()
                .uri(page + "/conflict")
                .param("seat", seat)
                .param("presenter", "1")
                .param("yes", String.valueOf(yes))
                .with(csrf())
                .exchange();
    }
}
