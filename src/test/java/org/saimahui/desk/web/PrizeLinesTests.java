package org.saimahui.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.contest.EveningSettings.Prize;
import org.saimahui.document.InputProblem;
import org.saimahui.document.Text;

/** Prizes as people type them. */
class PrizeLinesTests {

    @Test
    void aLineIsANameAndHowManyGetIt() {
        Text text = new Text();

        assertThat(PrizeLines.read(text, "/prizes", "一等奖 1\n\n二等奖：2名\n“稳进提质” 先锋奖, 3\n三等奖3名\n鼓励奖（每组）2 人"))
                .containsExactly(
                        new Prize("一等奖", 1),
                        new Prize("二等奖", 2),
                        new Prize("“稳进提质” 先锋奖", 3),
                        new Prize("三等奖", 3),
                        new Prize("鼓励奖（每组）", 2));
        assertThat(text.problems()).isEmpty();
    }

    @Test
    void whatWasReadIsWrittenTheSameWay() {
        List<Prize> prizes = List.of(new Prize("一等奖", 1), new Prize("First 3", 2));

        assertThat(PrizeLines.read(new Text(), "/prizes", PrizeLines.write(prizes)))
                .isEqualTo(prizes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一等奖", "1", "一等奖 0", "一等奖 1001", "一等奖 一"})
    void aLineThatIsNotIsNamed(String line) {
        Text text = new Text();
        PrizeLines.read(text, "/prizes", "特等奖 1\n" + line);

        assertThat(text.problems()).extracting(InputProblem::code).containsExactly("PRIZE_LINE");
        assertThat(text.problems().get(0).args()).first().isEqualTo(2);
    }

    @Test
    void emptyMeansNone() {
        assertThat(PrizeLines.read(new Text(), "/prizes", " \n")).isEmpty();
    }
}
