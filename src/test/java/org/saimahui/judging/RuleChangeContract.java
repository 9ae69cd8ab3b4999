package org.saimahui.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditReader;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InputProblems;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.StrictJson;
import org.saimahui.rule.RuleService;
import org.saimahui.rule.RuleVersionView;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.StaleVersionException;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** What holds for versions of the rule, its lock, and the marks that hang on it, on every database. */
abstract class RuleChangeContract extends JudgingContract {

    @Autowired
    private ContestCourse course;

    @Autowired
    private RuleService rules;

    @Autowired
    private AuditReader audit;

    @Test
    void aChangedRuleIsTheNextVersionAndTheOldOneStaysReadable() {
        ContestView contest = evenings.draft();
        String before = rules.document(contest.id());

        boolean changed =
                rules.change(contest.id(), contest.version(), rule("\"weight\": \"80\"", "\"weight\": \"80.0\""), "口径");

        assertThat(changed).isTrue();
        assertThat(rules.versions(contest.id()))
                .extracting(RuleVersionView::number)
                .containsExactly(2, 1);
        RuleVersionView old = rules.version(contest.id(), 1);
        assertThat(old.document()).isEqualTo(before);
        assertThat(old.inForce()).isFalse();
        RuleVersionView now = rules.version(contest.id(), 2);
        assertThat(now.inForce()).isTrue();
        assertThat(now.reason()).isEqualTo("口径");
        assertThat(now.fingerprint()).isNotEqualTo(old.fingerprint()).isEqualTo(rules.fingerprint(contest.id()));
        assertThat(contests.get(contest.id()).version()).isEqualTo(contest.version() + 1);
    }

    @Test
    void theSameRuleAgainIsNoNewVersion() {
        ContestView contest = evenings.draft();

        assertThat(rules.change(contest.id(), contest.version(), rule("", ""), null))
                .isFalse();

        assertThat(rules.versions(contest.id())).hasSize(1);
        assertThat(contests.get(contest.id()).version()).isEqualTo(contest.version());
    }

    @Test
    void aStaleChangeChangesNothing() {
        ContestView contest = evenings.draft();
        contests.edit(contest.id(), contest.version(), Evenings.facts("先改的"));

        StaleVersionException stale = catchThrowableOfType(
                StaleVersionException.class,
                () -> rules.change(contest.id(), contest.version(), rule("\"80\"", "\"80.0\""), null));

        assertThat(stale.version()).isEqualTo(contest.version() + 1);
        assertThat(rules.versions(contest.id())).hasSize(1);
    }

    @Test
    void unlockingNeedsAReasonIsRecordedAndTheNextMarkLocksAgain() {
        ContestView contest = marked();

        assertProblem("MISSING_FIELD", "/reason", () -> rules.unlock(contest.id(), null, "  "));
        assertThat(contests.get(contest.id()).ruleLocked()).isTrue();
        assertRefused("RULE_LOCKED", () -> rules.change(contest.id(), null, rule("\"80\"", "\"80.0\""), "改"));

        rules.unlock(contest.id(), null, "权重写错");
        assertThat(contests.get(contest.id()).ruleLocked()).isFalse();
        AuditLine line =
                audit.search(AuditFilter.of(contest.slug()), 0, 1).getContent().get(0);
        assertThat(line.action()).isEqualTo("RULE_UNLOCKED");
        assertThat(line.reason()).isEqualTo("权重写错");
        assertThat(line.before()).contains("\"locked\":true", rules.fingerprint(contest.id()));
        assertThat(line.after()).contains("\"locked\":false");

        openMarking(contest, 1);
        scorecards.submit(contest.id(), "J2", 1, card("30", "30", null));
        assertThat(contests.get(contest.id()).ruleLocked()).isTrue();
    }

    @Test
    void aChangeInALiveContestNeedsAReasonAndIsRecordedWithBothVersions() {
        ContestView contest = marked();
        rules.unlock(contest.id(), null, "权重写错");

        assertProblem(
                "MISSING_FIELD", "/reason", () -> rules.change(contest.id(), null, rule("\"80\"", "\"80.0\""), ""));
        rules.change(contest.id(), null, rule("\"80\"", "\"80.0\""), "更正");

        AuditLine line =
                audit.search(AuditFilter.of(contest.slug()), 0, 1).getContent().get(0);
        assertThat(line.action()).isEqualTo("RULE_SET");
        assertThat(line.before()).contains("\"number\":1");
        assertThat(line.after()).contains("\"number\":2", rules.fingerprint(contest.id()));
    }

    @BeforeEach
    void readInChinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void readAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void marksThatWouldNoLongerFitAreNamedAndNothingIsSaved() {
        ContestView contest = marked();
        rules.unlock(contest.id(), null, "试一试");

        InputProblem high = problem(contest, rule("\"max\": \"50\", \"step\": \"0.5\"},", "\"max\": \"40\"},"));
        assertThat(high.code()).isEqualTo("MARKS_ABOVE_MAX");
        assertThat(high.pointer()).isEqualTo("/criteria/0/max");
        assertThat(high.args()).contains("状态", "40", "1 号席 给 1 号 45.5");

        InputProblem step =
                problem(contest, rule("\"max\": \"50\", \"step\": \"0.5\"},", "\"max\": \"50\", \"step\": \"1\"},"));
        assertThat(step.code()).isEqualTo("MARKS_BAD_STEP");

        InputProblem gone = problem(contest, rule("\"code\": \"ability\"", "\"code\": \"skill\""));
        assertThat(gone.code()).isEqualTo("MARKS_OF_CRITERION");
        assertThat(gone.args()).contains("能力", "1 号席 给 1 号 40");

        InputProblem seats = problem(contest, rule("\"experts\"", "\"leaders\""));
        assertThat(seats.code()).isEqualTo("SEATS_OF_PANEL");
        assertThat(seats.args()).contains("专家评委", "1 号席、2 号席、3 号席");

        assertThat(contests.get(contest.id()).ruleNumber()).isEqualTo(1);
        assertThat(scorecards.marks(contest.id()).get(1).get("J1").get("state")).isEqualByComparingTo("45.5");
    }

    @Test
    void aCriterionThatCardsLackIsAWarning() {
        ContestView contest = marked();
        InputProblems refusals = new InputProblems();
        InputProblems warnings = new InputProblems();

        rules.check(
                contest.id(),
                rule("\"criteria\": [", "\"criteria\": [{\"code\": \"new\", \"name\": \"新项\", \"max\": \"10\"}, "),
                refusals,
                warnings);

        assertThat(refusals.list()).isEmpty();
        assertThat(warnings.list())
                .filteredOn(w -> w.code().equals("CARDS_WITHOUT_CRITERION"))
                .singleElement()
                .matches(w -> w.pointer().equals("/criteria/0/code"));
    }

    @Test
    void cardsAreAddedUpByTheRuleInForce() {
        ContestView contest = marked();
        assertThat(scorecards.find(contest.id(), "J1", 1).orElseThrow().total()).isEqualTo("85.5");
        rules.unlock(contest.id(), null, "系数");

        rules.change(contest.id(), null, rule("\"name\": \"能力\",", "\"name\": \"能力\", \"weight\": \"2\","), "能力加倍");

        assertThat(scorecards.find(contest.id(), "J1", 1).orElseThrow().total()).isEqualTo("125.5");
    }

    /** Otherwise a lower maximum would be refused or not, and so tell what an open card says. */
    @Test
    void whileACardIsOpenNoRuleIsWeighedAgainstIt() {
        ContestView contest = eveningWithThreeJudges();
        openMarking(contest, 1);
        scorecards.submit(contest.id(), "J1", 1, card("45.5", "40", null));
        rules.unlock(contest.id(), null, "口径");

        InputProblem above = problem(contest, rule("\"max\": \"50\"", "\"max\": \"60\""));
        InputProblem below = problem(contest, rule("\"max\": \"50\"", "\"max\": \"45\""));

        assertThat(above.code()).isEqualTo("MARKS_OPEN");
        assertThat(below).isEqualTo(above);
    }

    @Test
    void aClosedContestKeepsItsRule() {
        ContestView contest = evenings.live();
        transaction.executeWithoutResult(status -> course.close(contest.id()));

        assertRefused("CONTEST_CLOSED", () -> rules.change(contest.id(), null, rule("\"80\"", "\"80.0\""), "晚了"));
        assertRefused("NOT_LIVE", () -> rules.unlock(contest.id(), null, "晚了"));
    }

    private ContestView marked() {
        ContestView contest = eveningWithThreeJudges();
        openMarking(contest, 1);
        scorecards.submit(contest.id(), "J1", 1, card("45.5", "40", null));
        closeMarking(contest, 1);
        return contest;
    }

    private InputProblem problem(ContestView contest, ScoringRule next) {
        InvalidInputException invalid =
                catchThrowableOfType(InvalidInputException.class, () -> rules.change(contest.id(), null, next, "试一试"));
        List<InputProblem> problems = invalid.problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static void assertProblem(String code, String pointer, ThrowingCallable change) {
        InvalidInputException invalid = catchThrowableOfType(InvalidInputException.class, change);
        assertThat(invalid.problems())
                .singleElement()
                .matches(p -> p.code().equals(code) && p.pointer().equals(pointer));
    }

    private static void assertRefused(String code, ThrowingCallable change) {
        assertThat(catchThrowableOfType(ConflictException.class, change).code()).isEqualTo(code);
    }

    /** The rule of {@link Evenings} with one passage changed. */
    private static ScoringRule rule(String from, String to) {
        String json = from.isEmpty() ? Evenings.RULE : Evenings.RULE.replace(from, to);
        return ScoringRule.read(StrictJson.parse(json.getBytes(StandardCharsets.UTF_8)));
    }
}
