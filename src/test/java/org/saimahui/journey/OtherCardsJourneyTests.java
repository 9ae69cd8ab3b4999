package org.saimahui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.judging.Trials;
import org.saimahui.rule.RuleService;
import org.saimahui.seat.SeatCardService;
import org.saimahui.stage.StageService;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.Evenings;
import org.saimahui.support.InBrowser;
import org.saimahui.support.MovableClock;
import org.saimahui.ties.TieVotes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a judge's phone shows beside scorecards: the card to try, and the choice between two who are level. */
@InBrowser
class OtherCardsJourneyTests extends BrowserJourney {

    private static final String TIES_ARE_DECIDED = """
            {"criteria": [{"code": "state", "name": "状态", "max": "50", "step": "0.5"}],
             "panels": [{"code": "experts", "name": "专家评委", "weight": "100"}],
             "ranking": {"tieBreaks": [{"by": "DECISION"}]}}
            """;

    @Autowired
    private Evenings evenings;

    @Autowired
    private SeatCardService cards;

    @Autowired
    private StageService stage;

    @Autowired
    private ScorecardService scorecards;

    @Autowired
    private Trials trials;

    @Autowired
    private TieVotes ties;

    @Autowired
    private RuleService rules;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aCardIsTriedLikeARealOneAndLeavesNothingBehind() {
        ContestView contest = evenings.withJudges(1);
        Page phone = sitting(contest, "J1");
        phone.click("a[href='/seat/trial']");
        assertThat(phone.locator("h1")).hasText("主持人的领带");
        assertThat(phone.locator("#send")).isDisabled();
        assertThat(phone.locator("#send")).containsText("还差 2 项");
        phone.locator(".crit-val").first().fill("45.5");
        phone.locator(".crit-val").last().fill("40");
        assertThat(phone.locator("#sum")).hasText("85.5");
        phone.click("#send");
        assertThat(phone.locator("[role=dialog]")).containsText("试打的分不存");
        assertAccessible(phone);
        phone.click("[data-act=cancel]");
        assertThat(phone.locator(".crit-val").first()).hasValue("45.5");
        phone.click("#send");
        phone.click("[data-act=yes]");
        assertThat(phone.locator("h1")).hasText("就是这样打分");
        assertThat(phone.locator(".confirm-total")).containsText("85.5");
        assertAccessible(phone);
        assertThat(trials.of(contest.id())).containsExactly("J1");
        assertThat(scorecards.ofJudge(contest.id(), "J1")).isEmpty();

        phone.click("a[href='/seat/trial']");
        assertThat(phone.locator(".crit-val").first()).hasValue("");
        phone.locator(".crit-val").first().fill("12");
        give(contest, StageCommand.of(Command.CALL, 1));
        waitForSeat(phone);
        assertThat(phone).hasURL(url("/seat"));
        assertThat(phone.locator(".face h1")).hasText("李娜");
        assertThat(phone.locator(".crit-val").first()).hasValue("");
    }

    @Test
    void halfAMinuteIsCountedDownWhileTwoAreLevelAndTheChoiceCanBeChanged() {
        ContestView contest = tied();
        Page phone = sitting(contest, "J1");
        give(
                contest,
                StageCommand.of(Command.TIE_VOTE, 2)
                        .with(Argument.KIND, "PANEL")
                        .confirmed());
        assertThat(phone.locator("#tie-title")).isVisible();
        assertThat(phone.locator(".tie-left")).hasText(Pattern.compile("0:(30|2\\d)"));
        String left = phone.locator(".tie-left").innerText();
        assertThat(phone.locator(".tie-left")).not().hasText(left);
        assertAccessible(phone);
        choose(phone, 2);
        assertThat(phone.locator(".tie-left")).hasText(Pattern.compile("0:[12]?\\d"));
        choose(phone, 1);
        assertThat(phone.locator("[name=choice][value='2']")).hasAttribute("aria-pressed", "false");

        clock.advance(TieVotes.OPEN);
        assertThat(phone.locator("#tie-title")).hasCount(0);
        assertThat(ties.list(contest.id()).get(0).forFirst()).isEqualTo(1);
    }

    private Page sitting(ContestView contest, String seat) {
        String url = cards.issue(contest.id(), List.of(seat)).get(0).url();
        Page phone = phone();
        phone.navigate("/seat#" + url.substring(url.indexOf('#') + 1));
        waitForSeat(phone);
        return phone;
    }

    private static void choose(Page phone, int number) {
        phone.click("[name=choice][value='" + number + "']");
        assertThat(phone.locator(".tiecard .is-ok")).containsText(number + " 号");
        assertThat(phone.locator("[name=choice][value='" + number + "']")).hasAttribute("aria-pressed", "true");
    }

    private void give(ContestView contest, StageCommand order) {
        stage.command(contest.id(), order);
    }

    /** Three judges; numbers 1 and 2 are level, the marking is over. */
    private ContestView tied() {
        ContestView contest = evenings.draft();
        transaction.executeWithoutResult(status -> rules.use(contest.id(), TIES_ARE_DECIDED, null));
        for (int seat = 1; seat <= 3; seat++) {
            evenings.seat(contest, "J" + seat, "");
        }
        give(contest, StageCommand.of(Command.GO_LIVE).confirmed());
        for (int number = 1; number <= 4; number++) {
            give(contest, StageCommand.of(Command.OPEN_MARKING, number));
            for (int seat = 1; seat <= 3; seat++) {
                Map<String, @Nullable String> marks = new HashMap<>();
                marks.put("state", number > 2 ? String.valueOf(30 - number) : "40");
                scorecards.submit(contest.id(), "J" + seat, number, new SubmitScorecard(marks, null, null));
            }
            give(contest, StageCommand.of(Command.CLOSE_MARKING, number));
        }
        give(contest, StageCommand.of(Command.CLOSE_CONTEST).confirmed());
        return contest;
    }
}
