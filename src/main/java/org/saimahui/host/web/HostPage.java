package org.saimahui.host.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.clock.ClockView;
import org.saimahui.clock.TalkClock;
import org.saimahui.clock.TalkClocks;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.cue.CueService;
import org.saimahui.host.HostScript;
import org.saimahui.host.HostService;
import org.saimahui.host.HostWords;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Pronunciations;
import org.saimahui.scoreboard.BoardPageView;
import org.saimahui.scoreboard.BoardPages;
import org.saimahui.seat.RolePage;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.seat.SeatRole;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The host's page: the sentence of the moment, large, and of the next one no more than what it is about. */
@Component
class HostPage implements RolePage {

    private final ContestService contests;

    private final HostService host;

    private final HostWords words;

    private final CueService cues;

    private final BoardPages boards;

    private final TalkClocks clocks;

    private final Pronunciations pronunciations;

    HostPage(
            ContestService contests,
            HostService host,
            HostWords words,
            CueService cues,
            BoardPages boards,
            TalkClocks clocks,
            Pronunciations pronunciations) {
        this.contests = contests;
        this.host = host;
        this.words = words;
        this.cues = cues;
        this.boards = boards;
        this.clocks = clocks;
        this.pronunciations = pronunciations;
    }

    @Override
    public SeatRole role() {
        return SeatRole.HOST;
    }

    @Override
    public String show(SeatPrincipal seat, HttpServletRequest request, Locale locale, Model model) {
        ContestView contest = contests.get(seat.contestId());
        model.addAttribute("contest", contest);
        model.addAttribute("seat", seat.seat());
        model.addAttribute("host", view(contest));
        return "host/host";
    }

    private HostView view(ContestView contest) {
        HostScript script = host.script(contest.id());
        BoardPageView board = boards.view(contest);
        Long id = script.now().presenterId();
        PresenterView about = board.people().values().stream()
                .filter(p -> id != null && p.id() == id)
                .findFirst()
                .orElse(null);
        return new HostView(
                script,
                words.of(script.now(), board, about, cues.view(contest.id())),
                about,
                about == null ? "" : pronunciations.of(about),
                clock(contest, board.onStage()));
    }

    private @Nullable ClockView clock(ContestView contest, @Nullable PresenterView onStage) {
        ClockView clock = clocks.view(contest);
        PresenterView talks = clock.presenter();
        boolean counts = onStage != null && talks != null && talks.id() == onStage.id();
        return counts && !clock.is(TalkClock.State.IDLE) ? clock : null;
    }
}
