package org.saimahui.sealing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.oversight.Overseen;
import org.saimahui.release.Corrections;
import org.saimahui.release.KeyRing;
import org.saimahui.release.Keys;
import org.saimahui.release.ReleaseService;
import org.saimahui.release.ReleasedResult;
import org.saimahui.shared.Hashes;
import org.saimahui.stage.Buttons;
import org.saimahui.stage.CommandButton;
import org.saimahui.stage.Commands;
import org.saimahui.stage.StagePhrases;
import org.saimahui.stage.StageService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the release page together from one consistent reading. */
@Component
class ReleasePage {

    private final StageService stage;

    private final Commands commands;

    private final ReleaseService releases;

    private final ReleaseChecks checks;

    private final StagePhrases phrases;

    private final AuditReader audit;

    private final Keys keys;

    private final KeyWords keyWords;

    private final Overseen overseen;

    private final Corrections corrections;

    ReleasePage(
            StageService stage,
            Commands commands,
            ReleaseService releases,
            ReleaseChecks checks,
            StagePhrases phrases,
            AuditReader audit,
            Keys keys,
            KeyWords keyWords,
            Overseen overseen,
            Corrections corrections) {
        this.corrections = corrections;
        this.keys = keys;
        this.keyWords = keyWords;
        this.overseen = overseen;
        this.stage = stage;
        this.commands = commands;
        this.releases = releases;
        this.checks = checks;
        this.phrases = phrases;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    ReleasePageView view(long contestId) {
        Situation now = stage.situation(contestId);
        @Nullable ReleasedResult released = releases.find(contestId).orElse(null);
        List<Long> newest = audit.search(AuditFilter.of(now.contest().slug()), 0, 1)
                .map(line -> line.place())
                .getContent();
        String hex = fingerprint(now, released);
        Buttons buttons = new Buttons(now, commands.in(now), phrases, List.of());
        KeyRing ring = keys.of(now.contest());
        return new ReleasePageView(
                now,
                checks.list(now),
                Hashes.spelled(hex),
                hex,
                buttons.of(Command.RELEASE, null),
                turn(now, buttons),
                buttons.of(Command.CORRECT, null),
                buttons.of(Command.UNCORRECT, null),
                again(now, buttons),
                released == null || !now.contest().correcting()
                        ? null
                        : corrections.of(contestId, released.version()).orElse(null),
                ring,
                keyWords.returned(ring, now),
                overseen.of(now.contest()),
                released,
                checks.sheet(now),
                newest.isEmpty() ? 0 : newest.get(0));
    }

    /** On the device that turned the other key it would be refused, and says so. */
    private CommandButton turn(Situation now, Buttons buttons) {
        CommandButton turn = buttons.of(Command.TURN_KEY, null);
        String why = turn.rests()
                ? turn.why()
                : keys.refusalHere(now.contest()).map(phrases::why).orElse(null);
        return new CommandButton(turn.command(), turn.presenter(), turn.label(), why);
    }

    private static List<CommandButton> again(Situation now, Buttons buttons) {
        return !now.contest().correcting() || !now.parts().judged()
                ? List.of()
                : now.presenters().stream()
                        .map(p -> buttons.of(now.isReopened(p) ? Command.CLOSE_MARKING : Command.OPEN_MARKING, p))
                        .filter(button -> !button.rests())
                        .toList();
    }

    private String fingerprint(Situation now, @Nullable ReleasedResult released) {
        if (released != null && !now.contest().correcting()) {
            return released.fingerprint();
        }
        return now.parts().known() ? releases.fingerprint(now.contest().id()) : "";
    }
}
