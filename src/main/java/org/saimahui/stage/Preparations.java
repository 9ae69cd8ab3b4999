package org.saimahui.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.page.PublicAddress;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.MetricDraft;
import org.saimahui.report.ReportService;
import org.saimahui.report.ReportView;
import org.saimahui.seat.CardStatus;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.voting.TicketService;
import org.springframework.stereotype.Component;

/** What an evening needs before it begins, and what of it is still open. */
@Component
public class Preparations {

    /** Publishing the programme: the one thing here that is done by a command, and by the start as well. */
    public static final String PROGRAMME = "programme";

    private final PresenterService presenters;

    private final ReportService reports;

    private final SeatCardService cards;

    private final TicketService tickets;

    private final PublicAddress address;

    private final StagePhrases phrases;

    Preparations(
            PresenterService presenters,
            ReportService reports,
            SeatCardService cards,
            TicketService tickets,
            PublicAddress address,
            StagePhrases phrases) {
        this.presenters = presenters;
        this.reports = reports;
        this.cards = cards;
        this.tickets = tickets;
        this.address = address;
        this.phrases = phrases;
    }

    /** One thing that an evening needs. */
    public record Check(boolean done, String text) {}

    /** Something that is not done yet. @param room the page where it is done, below the contest's address */
    public record Open(String room, String text) {

        /** Whether that command does it by itself: whoever publishes or starts need not be told to publish first. */
        public boolean isDoneBy(@Nullable Command command) {
            return room.equals(PROGRAMME) && (command == Command.PUBLISH || command == Command.GO_LIVE);
        }
    }

    /** Everything, done or not, by the page where it is done, in the order in which it is usually done. */
    public Map<String, Check> all(Situation now) {
        ContestView contest = now.contest();
        long active = now.presenters().stream().filter(PresenterView::isActive).count();
        long approved = reports.approvedAll(contest.id()).size();
        Map<String, Check> checks = new LinkedHashMap<>();
        checks.put("edit", check(contest.startsAt() != null && !contest.venue().isEmpty(), "facts"));
        checks.put("presenters", check(active > 0, "presenters", active));
        checks.put("reports", check(approved >= active && active > 0, "reports", approved, active));
        checks.put("rule", check(now.parts().known(), "rule"));
        if (now.parts().objective() && active > 0) {
            long without = withoutAchievements(now);
            checks.put("achievements", check(without == 0, "achievements", without));
        }
        if (now.parts().judged()) {
            checks.put(
                    "judges",
                    check(now.panel().seats() > 0, "judges", now.panel().seats()));
            checks.put("cards", cardsIssued(contest.id()));
        }
        if (now.parts().audienceWeighs()) {
            long codes = tickets.counts(contest.id()).made();
            checks.put("tickets", recommendsTickets(now) ? check(false, "tickets") : check(codes > 0, "codes", codes));
        }
        checks.put("address", check(address.isConfigured(), "address"));
        checks.put(PROGRAMME, check(contest.published(), "published"));
        return checks;
    }

    /** What is not done yet. None once the evening has begun. */
    public List<Open> open(Situation now) {
        return now.contest().state() != ContestState.DRAFT
                ? List.of()
                : all(now).entrySet().stream()
                        .filter(c -> !c.getValue().done())
                        .map(c -> new Open(c.getKey(), c.getValue().text()))
                        .toList();
    }

    /** Whether the audience has weight and anybody may vote. */
    public boolean recommendsTickets(Situation now) {
        return now.parts().audienceWeighs() && now.contest().voteAccess() == VoteAccess.OPEN;
    }

    /** How many have neither a figure that is scored nor a given score: the rule can give them no total. */
    private long withoutAchievements(Situation now) {
        Map<Integer, ReportView> written = reports.all(now.contest().id());
        return now.presenters().stream()
                .filter(PresenterView::isActive)
                .filter(p -> written.get(p.number()).metrics().stream().noneMatch(MetricDraft::counts))
                .filter(p -> presenters.scoringInput(p.contestId(), p.number()).objective() == null)
                .count();
    }

    private Check cardsIssued(long contestId) {
        List<CardStatus> seats = cards.status(contestId).stream()
                .filter(seat -> seat.role() != SeatRole.PRESENTER)
                .toList();
        long missing = seats.stream().filter(seat -> seat.issuedAt() == null).count();
        return missing == seats.size()
                ? check(false, "cards")
                : check(missing == 0, missing == 0 ? "cards" : "cards.some", missing);
    }

    private Check check(boolean done, String what, Object... args) {
        return new Check(done, phrases.of("stage.check." + what + (done ? ".done" : ".open"), args));
    }
}
