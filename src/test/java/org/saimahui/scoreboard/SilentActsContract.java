package org.saimahui.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.points.AddAdjustment;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.seat.SeatCardService;
import org.saimahui.support.SampleEvening;
import org.saimahui.voting.TicketService;
import org.springframework.beans.factory.annotation.Autowired;

/** Which act is news of what: those that the public sees nothing of, to the organisers alone. On every database. */
abstract class SilentActsContract {

    @Autowired
    private SampleEvening evening;

    @Autowired
    private AdjustmentService adjustments;

    @Autowired
    private TicketService tickets;

    @Autowired
    private SeatCardService cards;

    @Autowired
    private Newsroom newsroom;

    private final List<News> heard = new CopyOnWriteArrayList<>();

    @Test
    void whatNobodySeesIsNewsToTheOrganisersOnly() {
        ContestView contest = live();
        Map<String, Runnable> acts = new LinkedHashMap<>();
        acts.put("points", () -> penalty(contest));
        acts.put("tickets", () -> tickets.make(contest.id(), null, 20));
        acts.put("cards", () -> cards.issue(contest.id(), null, Set.of("J2", "J3")));
        listen(contest);

        acts.forEach((what, act) -> {
            heard.clear();
            act.run();
            assertThat(heard).as(what).isNotEmpty();
            assertThat(heard)
                    .as(what)
                    .extracting(News::kind)
                    .isSubsetOf(News.Kind.DESK, News.Kind.VACATED, News.Kind.REACH);
        });
    }

    @Test
    void whatThePublicSeesIsNewsOfItsKind() {
        ContestView contest = evening.draft();
        Map<String, Runnable> moments = evening.moments(contest);
        listen(contest);

        Map<String, Set<News.Kind>> told = new LinkedHashMap<>();
        moments.forEach((moment, act) -> {
            heard.clear();
            act.run();
            told.put(moment, heard.stream().map(News::kind).collect(Collectors.toSet()));
        });

        assertThat(told.get("published")).containsOnly(News.Kind.DESK, News.Kind.PROGRAMME);
        assertThat(told.get("called"))
                .containsOnly(News.Kind.DESK, News.Kind.BOARD, News.Kind.LAMPS, News.Kind.CLOCK, News.Kind.SCENE);
        assertThat(told.get("some sent"))
                .contains(News.Kind.CARD, News.Kind.LAMPS)
                .doesNotContain(News.Kind.BOARD);
        assertThat(told.get("closed")).contains(News.Kind.BOARD).doesNotContain(News.Kind.PROGRAMME, News.Kind.VOTE);
        assertThat(told.get("vote closed"))
                .containsOnly(News.Kind.DESK, News.Kind.BOARD, News.Kind.VOTE, News.Kind.SCENE);
    }

    private ContestView live() {
        ContestView contest = evening.draft();
        evening.command(contest, StageCommand.of(Command.PUBLISH));
        evening.command(contest, StageCommand.of(Command.GO_LIVE));
        return contest;
    }

    private void penalty(ContestView contest) {
        adjustments.add(
                contest.id(), null, new AddAdjustment(3, AdjustmentKind.PENALTY, new BigDecimal("-1"), "会前扣分", "", ""));
    }

    private void listen(ContestView contest) {
        newsroom.listen(EnumSet.allOf(News.Kind.class), news -> {
            if (news.contestId() == contest.id()) {
                heard.add(news);
            }
        });
    }
}
