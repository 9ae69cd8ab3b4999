package org.saimahui.sealing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.judging.JudgeRequests;
import org.saimahui.judging.RequestView;
import org.saimahui.oversight.GrantView;
import org.saimahui.oversight.Grants;
import org.saimahui.presenter.PresenterView;
import org.saimahui.stage.AuditPhrases;
import org.saimahui.stage.StagePhrases;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What waits for the supervisor's word, in words: what an account asks for, and which marking a judge wants open again. */
@Component
class SupervisorWishes {

    private final Grants grants;

    private final JudgeRequests requests;

    private final StagePhrases phrases;

    private final AuditPhrases record;

    private final JsonMapper json;

    SupervisorWishes(
            Grants grants, JudgeRequests requests, StagePhrases phrases, AuditPhrases record, JsonMapper json) {
        this.grants = grants;
        this.requests = requests;
        this.phrases = phrases;
        this.record = record;
        this.json = json;
    }

    /** Oldest first, those of accounts before those of judges. */
    List<SupervisorView.Wish> of(Situation now) {
        List<SupervisorView.Wish> wishes = new ArrayList<>();
        Set<Long> here = grants.askedHere(now.contest());
        for (GrantView wish : grants.open(now.contest().id())) {
            JsonNode document = json.readTree(wish.document());
            String who = now.presenter(document.path("presenter").asInt(0))
                    .map(SupervisorWishes::named)
                    .orElse("");
            wishes.add(new SupervisorView.Wish(
                    "request",
                    wish.id(),
                    phrases.of("stage.supervisor.wish", record.named(wish.by()), record.action(wish.act()), who),
                    about(document),
                    wish.reason(),
                    here.contains(wish.id())));
        }
        for (RequestView wish : requests.open(now.contest().id())) {
            Integer number = wish.presenter();
            if (number != null) {
                String who = now.presenter(number).map(PresenterView::name).orElse("");
                wishes.add(new SupervisorView.Wish(
                        "reopening",
                        wish.id(),
                        phrases.of("stage.asks.reopen", phrases.seat(wish.judge()), number, who),
                        wish.agreedBy() == null
                                ? ""
                                : phrases.of("stage.supervisor.wish.agreed", record.named(wish.agreedBy())),
                        wish.reason(),
                        false));
            }
        }
        return wishes;
    }

    /** Which ballots would be void, how many they are; which seats would mark again. */
    private String about(JsonNode document) {
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
