package org.saimahui.screen;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.Text;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.Hashes;
import org.saimahui.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The screens of a hall. Anybody may ask to be one and an organiser lets it in; only then is it shown more than any phone.
 * None of this touches the contest's version: no form becomes old by a screen.
 */
@Service
@Transactional(readOnly = true)
public class HallScreens {

    /** Longer ones are read by nobody who looks for a screen. */
    public static final int LONGEST_NAME = 30;

    private final HallScreenRepository screens;

    private final AskingScreens asking;

    private final ScreenSigns signs;

    private final ContestService contests;

    private final AuditLog audit;

    private final Newsroom news;

    private final Clock clock;

    HallScreens(
            HallScreenRepository screens,
            AskingScreens asking,
            ScreenSigns signs,
            ContestService contests,
            AuditLog audit,
            Newsroom news,
            Clock clock) {
        this.screens = screens;
        this.asking = asking;
        this.signs = signs;
        this.contests = contests;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** The screens that were let in, by name. */
    public List<ScreenView> of(long contestId) {
        return screens.findByContestIdOrderByName(contestId).stream()
                .map(this::view)
                .toList();
    }

    /** Those that ask to be let in, in the order in which they came. */
    public List<AskingScreen> asking(long contestId) {
        return asking.of(contestId);
    }

    /** Which screen of that contest holds this secret. */
    public Optional<ScreenView> find(long contestId, String secret) {
        return screens.findByContestIdAndSecretHash(contestId, Hashes.sha256Hex(secret))
                .map(this::view);
    }

    /** The screen as it is now; empty when it is none any more. */
    public Optional<ScreenView> find(long id) {
        return screens.findById(id).map(this::view);
    }

    /** What that browser asks, while nobody has answered. */
    public Optional<AskingScreen> question(long contestId, String secret) {
        return asking.find(contestId, Hashes.sha256Hex(secret));
    }

    /**
     * Asks to be a screen of that name.
     *
     * @param secret of the browser that asks
     * @param address of whoever asks, for the limit
     * @throws ConflictException {@code SCREEN_NAME_IN_USE}
     * @throws org.saimahui.document.InvalidInputException at {@code /name}
     * @throws org.saimahui.shared.RefusedException 429 {@code TOO_MANY_SCREENS}
     */
    public AskingScreen ask(ContestView contest, String secret, String name, String address) {
        String checked = name(name);
        String hash = Hashes.sha256Hex(secret);
        Optional<HallScreen> own = screens.findByContestIdAndSecretHash(contest.id(), hash);
        requireFree(contest.id(), checked, own.map(HallScreen::id).orElse(null));
        return asking.ask(contest.id(), hash, checked, address);
    }

    /**
     * Lets in whoever shows that code. A screen that was let in before has another name from now on.
     *
     * @return its name
     * @throws ConflictException {@code SCREEN_NAME_IN_USE} when another screen has it by now;
     *     {@code SCREEN_ASKS_NO_MORE} when nobody asks by that code
     */
    @Transactional
    public String accept(long contestId, String code) {
        ContestView contest = contests.lock(contestId);
        String hash = whose(contestId, code);
        String name = asking.find(contestId, hash).map(AskingScreen::name).orElseThrow(() -> gone(code));
        Optional<HallScreen> own = screens.findByContestIdAndSecretHash(contestId, hash);
        requireFree(contestId, name, own.map(HallScreen::id).orElse(null));
        HallScreen screen = own.orElseGet(
                () -> new HallScreen(contestId, name, hash, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        String before = own.map(HallScreen::name).orElse(null);
        screen.rename(name);
        screens.save(screen);
        asking.forget(contestId, hash);
        tell(contest, "SCREEN_PAIRED", name, before == null ? null : Map.of("name", before), Map.of("name", name));
        return name;
    }

    /** Sends whoever shows that code away. */
    public void refuse(long contestId, String code) {
        asking.byCode(contestId, code).ifPresent(hash -> asking.forget(contestId, hash));
    }

    /**
     * Gives a screen another name.
     *
     * @throws ConflictException {@code SCREEN_NAME_IN_USE}
     * @throws org.saimahui.document.InvalidInputException at {@code /name}
     * @throws NotFoundException when the contest has no such screen
     */
    @Transactional
    public void rename(long contestId, long id, String name) {
        String checked = name(name);
        ContestView contest = contests.lock(contestId);
        HallScreen screen = get(contestId, id);
        requireFree(contestId, checked, id);
        String before = screen.name();
        if (!before.equals(checked)) {
            screen.rename(checked);
            tell(contest, "SCREEN_RENAMED", checked, Map.of("name", before), Map.of("name", checked));
        }
    }

    /**
     * Has a screen show one thing and nothing else.
     *
     * @param pin null to follow what is on air
     * @throws NotFoundException when the contest has no such screen
     */
    @Transactional
    public void pin(long contestId, long id, @Nullable Pin pin) {
        ContestView contest = contests.lock(contestId);
        HallScreen screen = get(contestId, id);
        Pin before = screen.pinned();
        if (before != pin) {
            screen.pin(pin);
            tell(contest, "SCREEN_PINNED", screen.name(), shown(before), shown(pin));
        }
    }

    /** The browser is no screen any more, and is shown what phones are. */
    @Transactional
    public void forget(long contestId, long id) {
        ContestView contest = contests.lock(contestId);
        HallScreen screen = get(contestId, id);
        screens.delete(screen);
        signs.forget(id);
        tell(contest, "SCREEN_FORGOTTEN", screen.name(), null, null);
    }

    /**
     * A screen says that it is there.
     *
     * @param version of what is on air, as it has it
     * @param shownAt since when, by the portal's time as far as it knows that; milliseconds since 1970, 0 where it did not see
     *     the change
     * @param offset how far its own clock is ahead, in milliseconds
     */
    public void heard(ScreenView screen, long version, long shownAt, long offset) {
        signs.heard(screen, version, shownAt, offset);
    }

    private void tell(
            ContestView contest,
            String action,
            String name,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {
        audit.record(contest.slug(), action, Subject.screen(name), before, after, null);
        news.tell(News.of(contest.id(), News.Kind.SCREENS));
    }

    private static Map<String, String> shown(@Nullable Pin pin) {
        return Collections.singletonMap("shows", pin == null ? "FOLLOWS" : pin.name());
    }

    private void requireFree(long contestId, String name, @Nullable Long but) {
        screens.findByContestIdOrderByName(contestId).stream()
                .filter(screen -> screen.name().equalsIgnoreCase(name))
                .filter(screen -> but == null || screen.id() != but)
                .findFirst()
                .ifPresent(other -> {
                    throw new ConflictException("SCREEN_NAME_IN_USE", other.name());
                });
    }

    private static String name(String typed) {
        Text text = new Text();
        String name = text.line("/name", typed, LONGEST_NAME, true);
        text.orThrow();
        return name;
    }

    private String whose(long contestId, String code) {
        return asking.byCode(contestId, code).orElseThrow(() -> gone(code));
    }

    private static ConflictException gone(String code) {
        return new ConflictException("SCREEN_ASKS_NO_MORE", code);
    }

    private HallScreen get(long contestId, long id) {
        return screens.findById(id)
                .filter(screen -> screen.contestId() == contestId)
                .orElseThrow(() -> new NotFoundException("screen " + id));
    }

    private ScreenView view(HallScreen screen) {
        ScreenSign sign = signs.of(screen.id());
        return new ScreenView(
                screen.id(), screen.contestId(), screen.name(), screen.pinned(), sign, signs.isSilent(sign));
    }
}
