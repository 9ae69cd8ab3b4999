package org.saimahui.console.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditReader;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.OpenSeat;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.saimahui.stage.AuditPhrases;
import org.saimahui.stage.Buttons;
import org.saimahui.stage.CommandButton;
import org.saimahui.stage.Commands;
import org.saimahui.stage.Lamps;
import org.saimahui.stage.Preparations;
import org.saimahui.stage.StagePhrases;
import org.saimahui.stage.StageService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the console together from one consistent reading. */
@Component
class ConsolePage {

    private static final int LOG_LINES = 8;

    /** Enough of the record to know when the cues of one presenter were run. */
    private static final int REMEMBERED = 60;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final StageService stage;

    private final Commands commands;

    private final ConsoleParts parts;

    private final Lamps lamps;

    private final StagePhrases phrases;

    private final ConsoleWall wall;

    private final Preparations preparations;

    private final AuditReader audit;

    private final AuditPhrases lines;

    ConsolePage(
            StageService stage,
            Commands commands,
            ConsoleParts parts,
            Lamps lamps,
            StagePhrases phrases,
            ConsoleWall wall,
            Preparations preparations,
            AuditReader audit,
            AuditPhrases lines) {
        this.preparations = preparations;
        this.stage = stage;
        this.commands = commands;
        this.parts = parts;
        this.lamps = lamps;
        this.phrases = phrases;
        this.wall = wall;
        this.audit = audit;
        this.lines = lines;
    }

    @Transactional(readOnly = true)
    ConsoleView view(long contestId) {
        Situation now = stage.situation(contestId);
        Buttons buttons = new Buttons(now, commands.in(now), phrases, preparations.open(now));
        List<AuditLine> log = audit.search(AuditFilter.of(now.contest().slug()), 0, REMEMBERED)
                .getContent();
        WallView shown = wall.view(now, buttons, log);
        return new ConsoleView(
                now,
                shown,
                wall.monitors(now, shown),
                now.presenters().stream().map(p -> lane(now, buttons, p)).toList(),
                lamps.onStage(now),
                parts.reach(now, log),
                parts.again(now),
                parts.held(now),
                parts.vote(now, buttons),
                buttons.life(),
                parts.timed(now),
                parts.standings(now),
                log.stream()
                        .limit(LOG_LINES)
                        .map(line -> line(line, now.contest().zone()))
                        .toList(),
                log.isEmpty() ? 0 : log.get(0).place());
    }

    /** The seats that may be opened again for a presenter: all that mark this one. */
    List<JudgeView> seats(Situation now, @Nullable PresenterView presenter) {
        return presenter == null ? List.of() : lamps.marking(now, presenter);
    }

    private ConsoleView.LogLine line(AuditLine line, ZoneId zone) {
        return new ConsoleView.LogLine(
                TIME.format(line.at().atZone(zone)),
                lines.action(line.action()) + " · " + lines.subject(line.subject()),
                lines.actor(line.actor()));
    }

    private ConsoleView.Lane lane(Situation now, Buttons buttons, PresenterView presenter) {
        String word = buttons.word(presenter);
        List<CommandButton> more = buttons.more(presenter);
        if (now.isReopened(presenter)) {
            String who = phrases.seats(now.reopened().get(presenter.number()).stream()
                    .map(OpenSeat::seat)
                    .toList());
            return new ConsoleView.Lane(
                    presenter,
                    phrases.of("stage.turn.reopened", who),
                    buttons.of(Command.CLOSE_MARKING, presenter),
                    phrases.of("stage.lane.close-again"),
                    more);
        }
        if (presenter.isActive() && presenter.isOnStage()) {
            return new ConsoleView.Lane(
                    presenter, word, buttons.of(Command.UNCALL, presenter), phrases.of("stage.lane.uncall"), more);
        }
        boolean closed = presenter.turn() == Turn.CLOSED;
        return new ConsoleView.Lane(
                presenter,
                word,
                buttons.of(closed ? Command.OPEN_MARKING : Command.CALL, presenter),
                phrases.of(closed ? "stage.lane.again" : "stage.lane.call"),
                more);
    }
}
