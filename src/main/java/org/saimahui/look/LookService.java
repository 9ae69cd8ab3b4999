package org.saimahui.look;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.document.Text;
import org.saimahui.portrait.WholePictures;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.Hashes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The one door to looks. */
@Service
@Transactional(readOnly = true)
public class LookService {

    /** Longest side of a logo, in pixels. */
    private static final int LOGO = 480;

    /** Longest word for a presenter. */
    private static final int WORD = 20;

    private static final int HASH = 32;

    private final JdbcTemplate jdbc;

    private final ContestService contests;

    private final WholePictures pictures;

    private final AuditLog audit;

    private final TransactionTemplate transaction;

    LookService(
            JdbcTemplate jdbc,
            ContestService contests,
            WholePictures pictures,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.contests = contests;
        this.pictures = pictures;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What was chosen, or {@link Look#NONE}. */
    public Look get(long contestId) {
        List<Look> found = jdbc.query(
                "select main_colour, second_colour, word_zh, word_one, word_many, logo_hash from contest_look where contest_id = ?",
                (row, index) -> new Look(
                        row.getString(1),
                        row.getString(2),
                        new Look.Words(row.getString(3), row.getString(4), row.getString(5)),
                        row.getString(6)),
                contestId);
        return found.stream().findFirst().orElse(Look.NONE);
    }

    /** The logo as a PNG, if it is the one shown now. */
    public Optional<byte[]> logo(long contestId, String hash) {
        List<byte[]> found = jdbc.query(
                "select logo from contest_look where contest_id = ? and logo_hash = ?",
                (row, index) -> row.getBytes(1),
                contestId,
                hash);
        return found.stream().findFirst();
    }

    /**
     * Chooses colours and words.
     *
     * @param main {@code #rrggbb}; empty or the house's own for the house's
     * @param second the same
     * @throws org.saimahui.document.InvalidInputException {@code NOT_A_COLOUR}, {@code COLOUR_TOO_LIGHT} at {@code /main},
     *     {@code COLOUR_TOO_DARK} at {@code /second}, each with the nearest colour that can be read; what is wrong with
     *     a word at {@code /zh, /one, /many}
     * @throws ConflictException {@code CONTEST_RELEASED}, {@code CONTEST_ARCHIVED}
     * @throws org.saimahui.shared.StaleVersionException when somebody was faster
     */
    @Transactional
    public void choose(long contestId, @Nullable Long expectedVersion, String main, String second, Look.Words words) {
        Text text = new Text();
        Look.Words said = new Look.Words(
                text.line("/zh", words.zh(), WORD, false),
                text.line("/one", words.one(), WORD, false),
                text.line("/many", words.many(), WORD, said(words.one())));
        Colour first = colour("/main", main, Palette.MAIN, text);
        Colour other = colour("/second", second, Palette.SECOND, text);
        if (!Palette.isMain(first)) {
            text.reject("COLOUR_TOO_LIGHT", "/main", Palette.nearestMain(first).hex());
        }
        Colour ground = Palette.nearestMain(first);
        if (!Palette.isSecond(other, ground)) {
            text.reject(
                    "COLOUR_TOO_DARK",
                    "/second",
                    Palette.nearestSecond(other, ground).hex());
        }
        text.orThrow();
        Look before = get(contestId);
        Look after = new Look(chosen(first, Palette.MAIN), chosen(other, Palette.SECOND), said, before.logo());
        change(contestId, expectedVersion, "LOOK_CHOSEN", facts(before), facts(after));
        jdbc.update(
                "update contest_look set main_colour = ?, second_colour = ?, word_zh = ?, word_one = ?, word_many = ?"
                        + " where contest_id = ?",
                after.main(),
                after.second(),
                said.zh(),
                said.one(),
                said.many(),
                contestId);
    }

    /** The nearest colours that can be read; what is no colour stays as it is. The first is the main one. */
    public List<String> nearest(String main, String second) {
        Optional<Colour> first = Colour.read(main).map(Palette::nearestMain);
        return List.of(
                first.map(Colour::hex).orElse(main),
                Colour.read(second)
                        .map(c -> Palette.nearestSecond(c, first.orElse(Palette.MAIN))
                                .hex())
                        .orElse(second));
    }

    /**
     * Shows a logo.
     *
     * @param file a JPEG or PNG, whatever its name says; written anew as a PNG
     * @throws org.saimahui.document.InvalidInputException at {@code /file} saying what is wrong
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void setLogo(long contestId, @Nullable Long expectedVersion, byte[] file) {
        byte[] png = pictures.png(file, LOGO);
        String hash = Hashes.sha256Hex(png).substring(0, HASH);
        transaction.executeWithoutResult(status -> storeLogo(contestId, expectedVersion, png, hash));
    }

    /** Shows none any more. */
    @Transactional
    public void removeLogo(long contestId, @Nullable Long expectedVersion) {
        storeLogo(contestId, expectedVersion, null, null);
    }

    /** Takes the look along into a copy. In the transaction of the copy. */
    @Transactional
    public void copy(long fromContestId, long toContestId) {
        jdbc.update("""
                insert into contest_look (contest_id, main_colour, second_colour, word_zh, word_one, word_many, logo_hash, logo)
                select cast(? as bigint), main_colour, second_colour, word_zh, word_one, word_many, logo_hash, logo
                from contest_look where contest_id = ?
                """, toContestId, fromContestId);
    }

    private void storeLogo(
            long contestId, @Nullable Long expectedVersion, byte @Nullable [] png, @Nullable String hash) {
        Look before = get(contestId);
        change(contestId, expectedVersion, hash == null ? "LOGO_REMOVED" : "LOGO_SET", before.logo(), hash);
        jdbc.update("update contest_look set logo_hash = ?, logo = ? where contest_id = ?", hash, png, contestId);
    }

    /** Stands in line with every other change of the contest, and sees to it that there is a row. */
    private void change(
            long contestId,
            @Nullable Long expectedVersion,
            String action,
            @Nullable Object before,
            @Nullable Object after) {
        contests.raiseVersion(contestId, expectedVersion);
        ContestView contest = contests.get(contestId);
        if (contest.state() == ContestState.RELEASED) {
            throw new ConflictException(contest.releasedProblem());
        }
        jdbc.update("""
                insert into contest_look (contest_id, word_zh, word_one, word_many)
                select cast(? as bigint), '', '', ''
                where not exists (select 1 from contest_look where contest_id = ?)
                """, contestId, contestId);
        audit.record(contest.slug(), action, Subject.CONTEST, before, after, null);
    }

    private static boolean said(String word) {
        return !word.isBlank();
    }

    private static Colour colour(String pointer, String typed, Colour house, Text text) {
        if (typed.isBlank()) {
            return house;
        }
        Optional<Colour> read = Colour.read(typed);
        if (read.isEmpty()) {
            text.reject("NOT_A_COLOUR", pointer);
        }
        return read.orElse(house);
    }

    private static @Nullable String chosen(Colour colour, Colour house) {
        return colour.equals(house) ? null : colour.hex();
    }

    private static Map<String, String> facts(Look look) {
        return Map.of(
                "main", Objects.requireNonNullElse(look.main(), Look.mainOfTheHouse()),
                "second", Objects.requireNonNullElse(look.second(), Look.secondOfTheHouse()),
                "wordZh", look.words().zh(),
                "wordOne", look.words().one(),
                "wordMany", look.words().many());
    }
}
