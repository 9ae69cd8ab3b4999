package org.saimahui.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.presenter.PresenterService;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
class JudgesPageTests extends JudgingContract {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private UnitConflicts conflicts;

    @Autowired
    private PresenterService presenters;

    @Test
    void aSeatIsAddedFromThePage() {
        ContestView contest = evenings.draft();
        String page = "/organise/" + contest.slug() + "/judges";

        assertThat(organiser.post(
                        page,
                        "version",
                        String.valueOf(contest.version()),
                        "code",
                        "J1",
                        "name",
                        "王教授",
                        "panel",
                        "experts"))
                .hasRedirectedUrl(page);
        assertThat(organiser.get(page)).bodyText().contains("王教授", "value=\"J2\"");
    }

    @Test
    void aJudgeMuchLikeAnotherIsAskedAboutOnce() {
        ContestView contest = evenings.draft();
        evenings.seat(contest, "J1", "王教授");
        evenings.seat(contest, "J2", "");
        String page = "/organise/" + contest.slug() + "/judges";
        String[] added = {"code", "J3", "name", "王 教授", "panel", "experts", "organisation", "市委党校"};

        assertThat(organiser.post(page, added))
                .hasStatusOk()
                .bodyText()
                .contains("和 1 号席很像：王教授", "value=\"王 教授\"", "value=\"市委党校\"");
        assertThat(organiser.post(page + "/edit", "code", "J2", "name", "王教授", "panel", "experts"))
                .hasStatusOk()
                .bodyText()
                .contains("和 1 号席很像：王教授");
        assertThat(judges.list(contest.id())).extracting(JudgeView::name).containsExactly("王教授", "");
        assertThat(organiser.post(page, "code", "J3", "name", "王 教授", "panel", "experts", "near", "王 教授"))
                .hasRedirectedUrl(page);
        assertThat(judges.get(contest.id(), "J3").name()).isEqualTo("王 教授");
    }

    @Test
    void aBadSeatComesBackWithTheMessageAndTheInput() {
        ContestView contest = evenings.draft();

        assertThat(organiser.post(
                        "/organise/" + contest.slug() + "/judges", "code", "", "name", "王教授", "panel", "experts"))
                .hasStatus(422)
                .bodyText()
                .contains("这一项必须填写", "value=\"王教授\"");
        assertThat(judges.list(contest.id())).isEmpty();
    }

    @Test
    void aStaleFormChangesNothingAndSaysSo() {
        ContestView contest = eveningWithThreeJudges();
        String page = "/organise/" + contest.slug() + "/judges";

        assertThat(organiser.post(page + "/remove", "version", "1", "seat", "J1"))
                .hasRedirectedUrl(page)
                .flash()
                .containsEntry("error", "problem.STALE_VERSION");
        assertThat(judges.list(contest.id())).hasSize(3);
    }

    @Test
    void aRecusalIsDeclaredWithItsReason() {
        ContestView contest = eveningWithThreeJudges();
        String page = "/organise/" + contest.slug() + "/judges";

        organiser.post(page + "/recuse", "seat", "J1", "presenter", "2", "reason", "同一单位");

        assertThat(organiser.get(page)).bodyText().contains("同一单位", "回避：2 号");
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
        assertThat(organiser.get(page)).bodyText().contains("同一单位，是否回避？", unit);

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
        organiser.post(page + "/conflict", "seat", seat, "presenter", "1", "yes", String.valueOf(yes));
    }
}
