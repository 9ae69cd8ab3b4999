package org.saimahui.contest;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.document.Text;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.shared.Characters;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one door to contests: who they are, which state they are in, which version they have. */
@Service
@Transactional(readOnly = true)
public class ContestService {

    private final ContestRepository contests;

    private final AuditLog audit;

    private final ApplicationEventPublisher events;

    private final Newsroom news;

    private final ContestRows rows;

    private final Clock clock;

    ContestService(
            ContestRepository contests,
            AuditLog audit,
            ApplicationEventPublisher events,
            Newsroom news,
            ContestRows rows,
            Clock clock) {
        this.rows = rows;
        this.contests = contests;
        this.audit = audit;
        this.events = events;
        this.news = news;
        this.clock = clock;
    }

    /** @throws NotFoundException when there is none */
    public ContestView get(String slug) {
        return find(slug).orElseThrow(() -> new NotFoundException("contest " + slug));
    }

    /** @throws NotFoundException when there is none */
    public ContestView get(long id) {
        return contests.findById(id).map(Contest::toView).orElseThrow(() -> new NotFoundException("contest " + id));
    }

    /** As {@link #get(long)}; empty when there is none. */
    public Optional<ContestView> find(long id) {
        return contests.findById(id).map(Contest::toView);
    }

    /** A contest whose pages visitors may open. @throws NotFoundException when there is none, or not yet */
    public ContestView getPublic(String slug) {
        return find(slug)
                .filter(ContestView::isPublic)
                .orElseThrow(() -> new NotFoundException("public contest " + slug));
    }

    /** By its address; empty when there is none. */
    public Optional<ContestView> find(String slug) {
        return Characters.canBeAskedFor(slug) ? contests.findBySlug(slug).map(Contest::toView) : Optional.empty();
    }

    /** All, newest first. */
    public List<ContestView> all() {
        return contests.newestFirst().stream().map(Contest::toView).toList();
    }

    /** Those that the public is shown: published, no rehearsal, not archived; newest first. */
    public List<ContestView> listed() {
        return all().stream().filter(c -> isOpen(c) && !c.archived()).toList();
    }

    /** Those of the public that were archived, newest first. */
    public List<ContestView> listedArchived() {
        return all().stream().filter(c -> isOpen(c) && c.archived()).toList();
    }

    private static boolean isOpen(ContestView contest) {
        return contest.published() && !contest.rehearsal();
    }

    /**
     * Starts a contest in DRAFT without a rule; the room of rules gives it one.
     *
     * @throws org.saimahui.document.InvalidInputException naming each fact that is not allowed, and the slug
     * @throws ConflictException {@code SLUG_TAKEN}, when nothing else is wrong
     */
    @Transactional
    public ContestView create(String slug, ContestFacts facts, boolean rehearsal) {
        Text text = new Text();
        ContestFacts checked = facts.checked(text);
        requireFree(slug, text);
        Instant createdAt = now();
        Contest contest = contests.save(new Contest(slug, checked, rehearsal, createdAt));
        audit.begin(slug, createdAt, rehearsal);
        audit.record(slug, "CONTEST_CREATED", Subject.CONTEST, null, Map.of("title", checked.title()), null);
        tellOfChange(contest);
        return contest.toView();
    }

    /** @throws org.saimahui.shared.StaleVersionException when somebody was faster */
    @Transactional
    public void edit(long id, @Nullable Long expectedVersion, ContestFacts facts) {
        ContestFacts checked = facts.checked();
        Contest contest = raise(id, expectedVersion);
        ContestFacts before = contest.toView().facts();
        contest.edit(checked);
        audit.record(contest.slug(), "CONTEST_EDITED", Subject.CONTEST, before, checked, null);
    }

    /**
     * Puts a contest away: it leaves the lists, its public pages stay, and nothing in it can be changed any more.
     *
     * @throws ConflictException {@code NOT_WHILE_LIVE}, {@code IS_REHEARSAL_HERE}
     * @throws org.saimahui.shared.StaleVersionException when somebody was faster
     */
    @Transactional
    public void archive(long id, @Nullable Long expectedVersion) {
        shelve(id, expectedVersion, now(), "CONTEST_ARCHIVED");
    }

    /** Takes it out again. @throws org.saimahui.shared.StaleVersionException when somebody was faster */
    @Transactional
    public void unarchive(long id, @Nullable Long expectedVersion) {
        shelve(id, expectedVersion, null, "CONTEST_UNARCHIVED");
    }

    private void shelve(long id, @Nullable Long expectedVersion, @Nullable Instant at, String action) {
        Contest contest = locked(id);
        if (contest.toView().archived() == (at != null)) {
            return;
        }
        contest.archive(expectedVersion, at);
        audit.record(contest.slug(), action, Subject.CONTEST, null, null, null);
        tellOfChange(contest);
    }

    /**
     * Raises the version under the contest's row lock. Every command and every edit of anything in a contest calls this
     * first, in its own transaction: so they stand in line, and a stale one is refused before it changes anything.
     *
     * @param expected the version the caller saw, or null for whatever is current
     * @return the new version
     * @throws org.saimahui.shared.StaleVersionException when it is not the current one
     * @throws ConflictException {@code CONTEST_ARCHIVED}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long raiseVersion(long id, @Nullable Long expected) {
        return raise(id, expected).toView().version();
    }

    /** Locks the contest's row without raising its version: for acts that change nothing organisers edit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ContestView lock(long id) {
        return locked(id).toView();
    }

    /** Takes over the state and publication that an imported file names. In the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(long id, ContestState state, boolean published) {
        locked(id).restore(state, published, now());
    }

    /** Takes over the settings that an imported file names. In the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(long id, EveningSettings settings) {
        locked(id).settle(settings);
    }

    /**
     * Changes how the evening is run.
     *
     * @throws org.saimahui.document.InvalidInputException {@code BOARD_NEVER} at {@code /boardAfter}; {@code FIXED_BY_CALL}
     *     at each setting that the first call has fixed; {@code FIXED_BY_START} at {@code /keys}
     * @throws ConflictException {@code CONTEST_RELEASED}, {@code CONTEST_ARCHIVED}
     * @throws org.saimahui.shared.StaleVersionException when somebody was faster
     */
    @Transactional
    public void settle(long id, @Nullable Long expectedVersion, EveningSettings settings) {
        Contest contest = raise(id, expectedVersion);
        EveningSettings before = contest.toView().settings();
        Text text = new Text();
        if (settings.waitsForNothing()) {
            text.reject("BOARD_NEVER", "/boardAfter");
        }
        if (contest.toView().called()) {
            settings.fixedOnes(before).forEach(name -> text.reject("FIXED_BY_CALL", "/" + name));
        }
        if (contest.toView().state() != ContestState.DRAFT && !Objects.equals(settings.keys(), before.keys())) {
            text.reject("FIXED_BY_START", "/keys");
        }
        text.orThrow();
        contest.settle(settings);
        audit.record(contest.slug(), "SETTINGS_CHANGED", Subject.CONTEST, before, settings, null);
    }

    /** The contest's own secret, for hashes of voters and receipts. Never shown, logged or exported. */
    public String secret(long id) {
        return contests.findById(id).map(Contest::secret).orElseThrow(() -> new NotFoundException("contest " + id));
    }

    /**
     * Removes a contest with everything in it, its rehearsal too; its record stays.
     *
     * @throws ConflictException {@code CONTEST_RELEASED}: a released result is never deleted; {@code NOT_WHILE_LIVE}
     */
    @Transactional
    public void delete(long id) {
        remove(id, Map.of());
    }

    /**
     * The same, with what is lost for the record.
     *
     * @param lost counts by what is counted
     */
    @Transactional
    public void delete(long id, Map<String, Long> lost) {
        remove(id, lost);
    }

    private void remove(long id, Map<String, Long> lost) {
        Contest contest = locked(id);
        contest.checkDeletable();
        Map<String, Object> before = new LinkedHashMap<>(lost);
        before.put("title", contest.toView().title());
        audit.record(contest.slug(), "CONTEST_DELETED", Subject.CONTEST, before, null, null);
        audit.end(contest.slug());
        contests.delete(contest);
        news.tell(News.of(id, News.Kind.GONE));
        contests.findBySlug(ContestView.rehearsalOf(contest.slug()))
                .filter(other -> other.toView().rehearsal())
                .ifPresent(rehearsal -> remove(rehearsal.id(), Map.of()));
    }

    private void requireFree(String slug, Text text) {
        String refusal = Slug.refusal(slug);
        boolean taken = refusal == null && contests.existsBySlug(slug);
        if (refusal != null) {
            text.reject(refusal, "/slug");
        } else if (taken && !text.isSound()) {
            text.reject("SLUG_TAKEN", "/slug", slug);
        }
        text.orThrow();
        if (taken) {
            throw new ConflictException("SLUG_TAKEN", slug);
        }
    }

    private Contest raise(long id, @Nullable Long expected) {
        Contest contest = locked(id);
        contest.raiseVersion(expected);
        tellOfChange(contest);
        return contest;
    }

    /** Inside the transaction, for whatever is written with the change; and afterwards, for whoever looks on. */
    private void tellOfChange(Contest contest) {
        events.publishEvent(new ContestChanged(contest.id()));
        news.tell(News.of(contest.id(), News.Kind.DESK, contest.toView().version()));
    }

    private Contest locked(long id) {
        return rows.locked(id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
