package org.saimahui.oversight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.Actor;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Device;
import org.saimahui.audit.KeptRows;
import org.saimahui.audit.Subject;
import org.saimahui.command.Giver;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.SecondPerson;
import org.saimahui.durable.RowLock;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.seat.SeatCardService;
import org.saimahui.seat.SeatRole;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.GrantNeededException;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What needs the supervisor's yes: asked for by an account, answered from the seat, within ten minutes. */
@Service
@Transactional(readOnly = true)
public class Grants implements SecondPerson, KeptRows {

    /** How long a request stands. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final GrantRequestRepository requests;

    private final ContestService contests;

    private final SeatCardService cards;

    private final RowLock rows;

    private final AuditLog audit;

    private final Newsroom news;

    private final JsonMapper json;

    private final Clock clock;

    Grants(
            GrantRequestRepository requests,
            ContestService contests,
            SeatCardService cards,
            RowLock rows,
            AuditLog audit,
            Newsroom news,
            JsonMapper json,
            Clock clock) {
        this.requests = requests;
        this.contests = contests;
        this.cards = cards;
        this.rows = rows;
        this.audit = audit;
        this.news = news;
        this.json = json;
        this.clock = clock;
    }

    /** Whether the contest has a supervisor's seat. */
    public boolean isSupervised(long contestId) {
        return cards.holders(contestId).stream().anyMatch(holder -> holder.role() == SeatRole.SUPERVISOR);
    }

    /** Those that wait for an answer, oldest first. */
    public List<GrantView> open(long contestId) {
        Instant now = now();
        return requests.findByContestIdOrderById(contestId).stream()
                .filter(request -> request.isOpen(now))
                .map(GrantRequest::toView)
                .toList();
    }

    /** Which of those that wait were asked for on the device of whoever looks, so that they are granted on another one. */
    public Set<Long> askedHere(ContestView contest) {
        Instant now = now();
        return requests.findByContestIdOrderById(contest.id()).stream()
                .filter(request -> !contest.rehearsal() && request.isOpen(now) && Device.isThat(request.deviceHash()))
                .map(request -> request.toView().id())
                .collect(Collectors.toSet());
    }

    /** Those that were answered, oldest first; printed with the result. */
    public List<GrantView> answered(long contestId) {
        return requests.findByContestIdOrderById(contestId).stream()
                .map(GrantRequest::toView)
                .filter(request -> request.answeredAt() != null)
                .toList();
    }

    /** The request of that number, if it belongs to the contest and was answered. */
    public Optional<GrantView> answered(long contestId, long id) {
        return requests.findByContestIdAndId(contestId, id)
                .map(GrantRequest::toView)
                .filter(request -> request.answeredAt() != null);
    }

    /** What the record says of a request: what it asks for, and whom it is about, where it is about a presenter. */
    public Map<String, Object> about(GrantView request) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("act", request.act());
        JsonNode presenter = json.readTree(request.document()).path("presenter");
        if (presenter.isInt()) {
            about.put("presenter", presenter.asInt());
        }
        return about;
    }

    @Override
    public boolean isNeeded(long contestId) {
        return Giver.acting().isAccount() && isSupervised(contestId);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = GrantNeededException.class)
    public void require(long contestId, String act, Map<String, Object> document, String reason) {
        if (!isNeeded(contestId)) {
            return;
        }
        // Under the contest's lock the same wish stays one.
        ContestView contest = contests.lock(contestId);
        String what = json.writeValueAsString(document);
        Instant now = now();
        GrantRequest request = requests.findByContestIdOrderById(contestId).stream()
                .filter(r -> r.isOpen(now) && r.asks(act, what))
                .findFirst()
                .orElseGet(() -> ask(contest, act, what, reason, now));
        throw new GrantNeededException(request.toView().id(), PATIENCE.toMinutes());
    }

    private GrantRequest ask(ContestView contest, String act, String document, String reason, Instant now) {
        GrantRequest request = requests.save(new GrantRequest(
                contest.id(), act, document, reason, Actor.acting().label(), Device.actingHash(), now));
        audit.record(contest.slug(), "GRANT_ASKED", Subject.CONTEST, null, about(request.toView()), reason);
        audit.keep(contest.slug(), request.name(), request.row());
        news.tell(News.of(contest.id(), News.Kind.DESK, contest.version()));
        return request;
    }

    /**
     * The supervisor answers, from another device than the one that asked. In the transaction that carries out what was
     * asked for: when that is not allowed any more the request stays as it was.
     *
     * @throws NotFoundException where this contest has no such request
     * @throws ConflictException {@code REQUEST_ANSWERED}, {@code GRANT_TOO_LATE}, {@code SAME_DEVICE}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public GrantView answer(long contestId, long id, boolean yes) {
        ContestView contest = contests.lock(contestId);
        GrantRequest request = rows.fresh(requests.findByContestIdAndId(contestId, id)
                .orElseThrow(() -> new NotFoundException("request " + id + " in contest " + contestId)));
        if (request.toView().answeredAt() != null) {
            throw new ConflictException("REQUEST_ANSWERED");
        }
        if (!request.isOpen(now())) {
            throw new ConflictException("GRANT_TOO_LATE", PATIENCE.toMinutes());
        }
        if (yes) {
            Device.requireAnother(request.deviceHash(), contest.rehearsal());
        }
        request.answer(yes, Actor.acting().label(), now());
        audit.keep(contest.slug(), request.name(), request.row());
        return request.toView();
    }

    @Override
    public Map<String, Map<String, @Nullable Object>> rows(long contestId) {
        return requests.findByContestIdOrderById(contestId).stream()
                .collect(Collectors.toMap(GrantRequest::name, GrantRequest::row));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
