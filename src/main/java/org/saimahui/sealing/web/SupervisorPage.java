package org.saimahui.sealing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.analysis.Alarms;
import org.saimahui.audit.ShownHeads;
import org.saimahui.clock.ClockService;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.objection.ObjectionService;
import org.saimahui.oversight.Overseen;
import org.saimahui.oversight.SupervisorCards;
import org.saimahui.release.Corrections;
import org.saimahui.release.KeyRing;
import org.saimahui.release.Keys;
import org.saimahui.release.ReleaseService;
import org.saimahui.seat.RolePage;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.Hashes;
import org.saimahui.stage.Commands;
import org.saimahui.stage.Lamps;
import org.saimahui.stage.StagePhrases;
import org.saimahui.stage.StageService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** The supervisor's page: the evening as it is, what to look at, what waits for a word, the own key, and the halt. */
@Component
class SupervisorPage implements RolePage {

    private final StageService stage;

    private final Commands commands;

    private final Lamps lamps;

    private final StagePhrases phrases;

    private final ReleaseChecks checks;

    private final Alarms alarms;

    private final Keys keys;

    private final KeyWords keyWords;

    private final ReleaseService releases;

    private final Overseen overseen;

    private final ObjectionService objections;

    private final ClockService clocks;

    private final ShownHeads heads;

    private final SupervisorCards cards;

    private final SupervisorNumbers numbers;

    private final SupervisorWishes wishes;

    private final Corrections corrections;

    SupervisorPage(
            StageService stage,
            Commands commands,
            Lamps lamps,
            StagePhrases phrases,
            ReleaseChecks checks,
            Alarms alarms,
            Keys keys,
            KeyWords keyWords,
            ReleaseService releases,
            Overseen overseen,
            ClockService clocks,
            ObjectionService objections,
            ShownHeads heads,
            SupervisorCards cards,
            SupervisorNumbers numbers,
            SupervisorWishes wishes,
            Corrections corrections) {
        this.corrections = corrections;
        this.numbers = numbers;
        this.wishes = wishes;
        this.cards = cards;
        this.heads = heads;
        this.objections = objections;
        this.stage = stage;
        this.commands = commands;
        this.lamps = lamps;
        this.phrases = phrases;
        this.checks = checks;
        this.alarms = alarms;
        this.keys = keys;
        this.keyWords = keyWords;
        this.releases = releases;
        this.overseen = overseen;
        this.clocks = clocks;
    }

    @Override
    public SeatRole role() {
        return SeatRole.SUPERVISOR;
    }

    @Override
    @Transactional(readOnly = true)
    public String show(SeatPrincipal seat, HttpServletRequest request, Locale locale, Model model) {
        Situation now = stage.situation(seat.contestId());
        model.addAttribute("contest", now.contest());
        model.addAttribute("seat", seat.seat());
        model.addAttribute("clock", clocks.view(seat.contestId()));
        model.addAttribute("view", view(now, locale));
        return "sealing/supervisor";
    }

    private SupervisorView view(Situation now, Locale locale) {
        long contestId = now.contest().id();
        KeyRing ring = keys.of(now.contest());
        boolean closed = now.contest().isBeingChecked() && now.parts().known();
        String hex = closed ? releases.fingerprint(contestId) : "";
        List<String> all = new ArrayList<>(checks.closedOverMissing(now));
        all.addAll(checks.prizeTies(now));
        all.addAll(alarms.of(contestId, locale));
        return new SupervisorView(
                now,
                now.onStage().isPresent() ? lamps.onStage(now) : List.of(),
                all,
                numbers.of(now, locale),
                wishes.of(now),
                ring,
                hex,
                Hashes.spelled(hex),
                commands.in(now)
                        .of(Command.TURN_KEY, null)
                        .or(() -> keys.refusalHere(now.contest()))
                        .map(phrases::why)
                        .orElse(null),
                keyWords.returned(ring, now),
                overseen.of(now.contest()),
                objections.list(contestId),
                heads.newest(now.contest().slug()).orElse(null),
                cards.reissued(now.contest().slug()).orElse(null),
                now.contest().correcting() ? correction(contestId) : null);
    }

    private Corrections.@Nullable Correction correction(long contestId) {
        return releases.find(contestId)
                .flatMap(released -> corrections.of(contestId, released.version()))
                .orElse(null);
    }
}
