package org.saimahui.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.portrait.Pictures;
import org.saimahui.shared.StaleVersionException;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks on a real database; what holds on every one. */
abstract class LookServiceContract {

    private static final Look.Words WORDS = new Look.Words("科长", "section chief", "section chiefs");

    @Autowired
    private LookService looks;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void coloursAndWordsAreKeptAndTheHousesOwnAreNone() {
        ContestView contest = evenings.draft();
        assertThat(looks.get(contest.id())).isEqualTo(Look.NONE);

        looks.choose(contest.id(), contest.version(), "#0B3D91", "#f2c14e", WORDS);
        assertThat(looks.get(contest.id())).isEqualTo(new Look("#0b3d91", "#f2c14e", WORDS, null));

        looks.choose(contest.id(), null, Look.mainOfTheHouse(), "", new Look.Words("", "", ""));
        assertThat(looks.get(contest.id())).isEqualTo(Look.NONE);
    }

    @Test
    void aColourThatCannotBeReadIsRefusedWithTheNearest() {
        ContestView contest = evenings.draft();

        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> looks.choose(contest.id(), null, "#ffff00", "#222222", new Look.Words("", "director", "")));

        assertThat(refused.problems())
                .extracting(InputProblem::code, InputProblem::field)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("MISSING_FIELD", "many"),
                        org.assertj.core.groups.Tuple.tuple("COLOUR_TOO_LIGHT", "main"),
                        org.assertj.core.groups.Tuple.tuple("COLOUR_TOO_DARK", "second"));
        assertThat(looks.get(contest.id())).isEqualTo(Look.NONE);
        assertThat(contests.get(contest.id()).version()).isEqualTo(contest.version());
        var nearest = looks.nearest("#ffff00", "#222222");
        looks.choose(contest.id(), null, nearest.get(0), nearest.get(1), WORDS);
        assertThat(looks.get(contest.id()).main()).isEqualTo(nearest.get(0));
    }

    @Test
    void aStaleChangeChangesNothing() {
        ContestView contest = evenings.draft();
        looks.choose(contest.id(), contest.version(), "#0b3d91", "", WORDS);

        assertThatThrownBy(() -> looks.choose(contest.id(), contest.version(), "#1d6848", "", WORDS))
                .isInstanceOf(StaleVersionException.class);
        assertThat(looks.get(contest.id()).main()).isEqualTo("#0b3d91");
    }

    @Test
    void aLogoIsWrittenAnewInItsOwnShape() throws IOException {
        ContestView contest = evenings.draft();

        looks.setLogo(contest.id(), null, Pictures.withExif(Pictures.jpeg(1200, 400), 1, "29.8683N 121.5440E"));

        String hash = looks.get(contest.id()).logo();
        assertThat(hash).isNotNull();
        byte[] png = looks.logo(contest.id(), hash).orElseThrow();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(480);
        assertThat(picture.getHeight()).isEqualTo(160);
        assertThat(new String(png, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("29.8683N");
        assertThatThrownBy(() -> looks.setLogo(contest.id(), null, "<svg/>".getBytes()))
                .isInstanceOf(InvalidInputException.class);
        assertThat(looks.get(contest.id()).logo()).isEqualTo(hash);

        looks.removeLogo(contest.id(), null);
        assertThat(looks.get(contest.id()).logo()).isNull();
        assertThat(looks.logo(contest.id(), hash)).isEmpty();
    }

    @Test
    void copiesAndRehearsalsCarryItAndDeletingTakesItAlong() {
        ContestView contest = evenings.draft();
        looks.choose(contest.id(), null, "#0b3d91", "#f2c14e", WORDS);
        looks.setLogo(contest.id(), null, Pictures.png(300, 300));
        Look look = looks.get(contest.id());

        ContestView copy = exchange.copy(contest.id(), contest.slug() + "-next", "下一场");
        assertThat(looks.get(copy.id())).isEqualTo(look);
        assertThat(looks.logo(copy.id(), java.util.Objects.requireNonNull(look.logo())))
                .isPresent();
        ContestView rehearsal = exchange.copy(contest.id(), contest.slug() + "-drill", true);
        assertThat(looks.get(rehearsal.id())).isEqualTo(look);

        contests.delete(copy.id());
        assertThat(jdbc.queryForObject(
                        "select count(*) from contest_look where contest_id = ?", Integer.class, copy.id()))
                .isZero();
        assertThat(looks.get(contest.id())).isEqualTo(look);
    }
}
