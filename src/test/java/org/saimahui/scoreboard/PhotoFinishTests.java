package org.saimahui.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is too close for the eye, and the five points that both are seen on. */
class PhotoFinishTests {

    @ParameterizedTest
    @CsvSource({"95.20, 94.77, true", "95.20, 94.70, false", "90.0, 90.0, true", "95.20, 94.701, true"})
    void underHalfAPointIsClose(String ahead, String behind, boolean close) {
        assertThat(PhotoFinish.isClose(List.of(row(4, 1, ahead), row(8, 2, behind))))
                .isEqualTo(close);
        assertThat(photos(100, ahead, behind)).hasSize(close ? 1 : 0);
    }

    @Test
    void bothNosesAreInsideFivePoints() {
        PhotoFinish photo = photos(100, "95.20", "94.77").get(0);

        assertThat(photo.from()).isEqualByComparingTo("92.5");
        assertThat(photo.runners().get(0).x()).isEqualByComparingTo("54.0");
        assertThat(photo.runners().get(1).x()).isEqualByComparingTo("45.4");
        assertThat(photo.gap()).isEqualByComparingTo("0.43");
        assertThat(photo.ticks()).containsExactly("", "93", "", "94", "", "95", "", "96", "", "97", "");
    }

    @Test
    void theAxisEndsWithTheFullMarkAndBeginsWithNothing() {
        assertThat(photos(100, "99.40", "99.00").get(0).from()).isEqualByComparingTo("95");
        assertThat(photos(10, "1.20", "1.00").get(0).from()).isEqualByComparingTo("0");
        assertThat(photos(100, "-1.20", "-1.30").get(0).runners())
                .allSatisfy(runner -> assertThat(runner.x()).isBetween(BigDecimal.ZERO, new BigDecimal("100")));
    }

    @Test
    void eachPairOfNeighboursGivesAPhotograph() {
        List<PhotoFinish> photos = photos(100, "95.20", "95.00", "94.60", "90.00");

        assertThat(photos).hasSize(2);
        assertThat(photos.get(1).runners())
                .extracting(runner -> runner.lane().presenter())
                .containsExactly(2, 3);
        assertThat(photos.get(0).isLevel()).isFalse();
        assertThat(photos(100, "88.00", "88.00").get(0).isLevel()).isTrue();
    }

    @Test
    void whoShareAPlaceNeedNone() {
        assertThat(PhotoFinish.isClose(List.of(row(1, 1, "88.00"), row(2, 1, "88.00"))))
                .isFalse();
    }

    @Test
    void whoHasNoPlaceIsInNone() {
        List<Race.Lane> lanes = List.of(lane(row(1, 1, "90.00")), lane(row(2, null, null)), lane(null));

        assertThat(PhotoFinish.of(lanes, BigDecimal.valueOf(100))).isEmpty();
    }

    private static List<PhotoFinish> photos(int full, String... scores) {
        List<Race.Lane> lanes = new ArrayList<>();
        for (int at = 0; at < scores.length; at++) {
            lanes.add(lane(row(at + 1, at + 1, scores[at])));
        }
        return PhotoFinish.of(lanes, BigDecimal.valueOf(full));
    }

    private static Race.Lane lane(Board.@Nullable Row row) {
        return new Race.Lane(row == null ? 9 : row.presenter(), "甲", "单位", row, 0, false, null, null);
    }

    private static Board.Row row(int number, @Nullable Integer place, @Nullable String score) {
        return new Board.Row(number, "甲", "单位", place, false, score, null, Map.of(), null, null, null, null);
    }
}
