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
import org.saimahui.judging.JudgeRequests;
import org.saimahui.judging.RequestView;
import org.saimahui.objection.ObjectionService;
import org.saimahui.oversight.GrantView;
import org.saimahui.oversight.Grants;
import org.saimahui.oversight.Overseen;
import org.saimahui.oversight.SupervisorCards;
import org.saimahui.presenter.PresenterView;
import org.saimahui.release.Corrections;
import org.saimahui.release.KeyRing;
import org.saimahui.release.Keys;
import org.saimahui.release.ReleaseService;
import org.saimahui.seat.RolePage;
import org.saimahui.seat.SeatPrincipal;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.Hashes;
import org.saimahui.stage.AuditPhrases;
import org.saimahui.stage.Commands;
import org.saimahui.stage.Lamps;
import org.saimahui.stage.StagePhrases;
import org.saimahui.stage.StageService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The supervisor's page: the evening as it is, what to look at, what waits for a word, the own key, and the halt. */
@Component
class SupervisorPage implements RolePage {

    private final StageService stage;

    private final Commands commands;

    private final Lamps lamps;

    private final StagePhrases phrases;

    private final ReleaseChecks checks;

    private final Alarms alarms;

    private final Grants grants;

    private final JudgeRequests requests;

    private final Keys keys;

    private final KeyWords keyWords;

    private final ReleaseService releases;

    private final Overseen overseen;

    private final ObjectionService objections;

    private final ClockService clocks;

    private final AuditPhrases record;

    private final ShownHeads heads;

    private final SupervisorCards cards;

    private final SupervisorNumbers numbers;

    private final Corrections corrections;

    private final JsonMapper json;

    SupervisorPage(
            StageService stage,
            Commands commands,
            Lamps lamps,
            StagePhrases phrases,
            ReleaseChecks checks,
            Alarms alarms,
            Grants grants,
            JudgeRequests requests,
            Keys keys,
            KeyWords keyWords,
            ReleaseService releases,
            Overseen overseen,
            ClockService clocks,
            AuditPhrases record,
            JsonMapper json,
            ObjectionService objections,
            ShownHeads heads,
            SupervisorCards cards,
            SupervisorNumbers numbers,
            Corrections corrections) {
        this.corrections = corrections;
        this.numbers = numbers;
        this.cards = cards;
        this.heads = heads;
        this.objections = objections;
        this.stage = stage;
        this.commands = commands;
        this.lamps = lamps;
        this.phrases = phrases;
        this.checks = checks;
        this.alarms = alarms;
        this.grants = grants;
        this.requests = requests;
        this.keys = keys;
        this.keyWords = keyWords;
        this.releases = releases;
        this.overseen = overseen;
        this.clocks = clocks;
        this.record = record;
        this.json = json;
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
                wishes(now),
                ring,
                hex,
                Hashes.spelled(hex),
                commands.in(now).of(Command.TURN_KEY, null).map(phrases::why).orElse(null),
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

    private List<SupervisorView.Wish> wishes(Situation now) {
        List<SupervisorView.Wish> wishes = new ArrayList<>();
        for (GrantView wish : grants.open(now.contest().id())) {
            JsonNode document = json.readTree(wish.document());
            String who = now.presenter(document.path("presenter").asInt(0))
                    .map(SupervisorPage::named)
                    .orElse("");
            wishes.add(new SupervisorView.Wish(
                    "request",
                    wish.id(),
                    phrases.of("stage.supervisor.wish", record.named(wish.by()), record.action(wish.act()), who),
                    about(document, phrases),
                    wish.reason()));
        }
        for (RequestView wish : requests.open(now.contest().id())) {
            Integer number = wish.presenter();
            if (number != null) {
                String who = now.presenter(number).map(PresenterView::name).orElse("");
                wishes.add(new SupervisorView.Wish(
                        "reopening",
                        wish.id(),
                        phrases.of("stage.asks.reopen", phrases.seat(wish.judge()), number, who),
                        "",
                        wish.reason()));
            }
        }
        return wishes;
    }

    /** Which ballots would be void, how many they are; which seats would mark again. */
    private static String about(JsonNode document, StagePhrases phrases) {
        Command command = Command.of(document.path("command").asString("")).orElse(null);
        if (command == Command.VOID_BALLOTS) {
            List<String> receipts = texts(document.path("receipts"));
            return phrases.of(
                    "stage.supervisor.wish.ballots",
                    receipts.size(),
                    String.join(phrases.of("stage.note.and"), receipts));
        }
        if (command == Command.OPEN_MARKING) {
            List<String> seats = texts(document.path("seats"));
            return seats.isEmpty()
                    ? phrases.of("stage.supervisor.wish.seats.all")
                    : phrases.of("stage.supervisor.wish.seats", phrases.seats(seats));
        }
        return "";
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static String named(PresenterView presenter) {
        return presenter.number() + " " + presenter.name();
    }
}
