package org.saimahui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.saimahui.lots.LotDraw;

/** Anybody can draw the lots again without the portal, and sees what was bent. */
class DrawVerifierTests {

    private static final String SECRET = "ab".repeat(32);

    private static final List<LotDraw.Entry> LIST =
            List.of(new LotDraw.Entry("李娜", "市水利局"), new LotDraw.Entry("王强", "市交通局"), new LotDraw.Entry("赵敏", "市民政局"));

    private static final String COMMITMENT = LotDraw.commitment(SECRET, LotDraw.canonical(LIST));

    private static final String ORDER = LotDraw.order(SECRET, "丰收", LotDraw.canonical(LIST), 3).stream()
            .map(String::valueOf)
            .collect(Collectors.joining(",", "[", "]"));

    private static final String FILE =
            "{\"format\":\"saimahui-draw/1\",\"contest\":\"c\",\"draws\":[{\"number\":1,\"list\":"
                    + LotDraw.canonical(LIST)
                    + ",\"commitment\":\"" + COMMITMENT + "\",\"text\":\"丰收\",\"secret\":\"" + SECRET + "\",\"order\":"
                    + ORDER + "}],\"changes\":[]}";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int verify(String file, String... record) {
        printed.reset();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new DrawVerifier(out).verify(file.getBytes(StandardCharsets.UTF_8), List.of(record));
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aDrawIsDrawnAgain() {
        assertThat(verify(FILE)).as(said()).isEqualTo(FileVerifier.FINE);
        assertThat(said()).contains("李娜", "事先封存的", "顺序与算出的一致");
    }

    @Test
    void anotherOrderTextSecretOrNameIsNamed() {
        assertThat(verify(FILE.replace("\"order\":" + ORDER, "\"order\":[9,9,9]")))
                .isEqualTo(FileVerifier.DIFFERS);
        assertThat(said()).contains("不一致", "事先封存的");
        assertThat(verify(FILE.replace("王强", "王小强"))).isEqualTo(FileVerifier.DIFFERS);
        assertThat(said()).contains("与封存的不符");
        assertThat(verify(FILE.replace(SECRET, "ac".repeat(32)))).isEqualTo(FileVerifier.DIFFERS);
        assertThat(verify(FILE.replace(SECRET, "xyz"))).isEqualTo(FileVerifier.REFUSED);
        assertThat(verify("{\"format\":\"saimahui-draw/1\",\"draws\":[]}")).isEqualTo(FileVerifier.REFUSED);
        assertThat(verify("no json")).isEqualTo(FileVerifier.REFUSED);
    }

    @Test
    void theRecordHasSealedTheDrawFirstAndTellsItAsTheFileDoes() {
        String sealed = "{\"n\":3,\"act\":\"DRAW_COMMIT\",\"after\":{\"commitment\":\"" + COMMITMENT + "\"}}";
        String drawn = "{\"n\":4,\"act\":\"DRAW\",\"after\":{\"commitment\":\"" + COMMITMENT
                + "\",\"text\":\"丰收\",\"secret\":\"" + SECRET + "\",\"order\":" + ORDER + "}}";

        assertThat(verify(FILE, "{\"head\":true}", sealed, drawn)).as(said()).isEqualTo(FileVerifier.FINE);
        assertThat(said()).contains("封存于第 3 条, drawn in entry 抽签于第 4 条");
        assertThat(verify(FILE, sealed.replace(COMMITMENT, "00".repeat(32)), drawn))
                .isEqualTo(FileVerifier.DIFFERS);
        assertThat(said()).contains("记录中没有此承诺值");
        assertThat(verify(FILE, drawn, sealed)).isEqualTo(FileVerifier.DIFFERS);
        assertThat(said()).contains("记录中先抽签、后封存");
        for (String other : new String[] {drawn.replace("丰收", "大丰收"), drawn.replace("[", "[9,"), "{}"}) {
            assertThat(verify(FILE, sealed, other)).isEqualTo(FileVerifier.DIFFERS);
            assertThat(said()).contains("记录中的抽签与此不同");
        }
    }

    @Test
    void aDrawIsGivenUpForTheReasonThatTheRecordHas() {
        String sealed = "{\"n\":3,\"act\":\"DRAW_COMMIT\",\"after\":{\"commitment\":\"" + COMMITMENT + "\"}}";
        String next = "{\"n\":5,\"act\":\"DRAW_COMMIT\",\"before\":{\"commitment\":\"" + COMMITMENT
                + "\"},\"after\":{\"commitment\":\"" + "00".repeat(32) + "\"},\"reason\":\"有人不来\"}";
        String only = FILE.substring(0, FILE.indexOf(",\"text\"")) + "}],\"changes\":[]}";
        String givenUp = only.replace("}],\"changes", ",\"givenUp\":\"有人不来\"}],\"changes");

        assertThat(verify(givenUp, sealed, next)).as(said()).isEqualTo(FileVerifier.FINE);
        for (String other : new String[] {givenUp.replace("有人不来", "下雨"), only}) {
            assertThat(verify(other, sealed, next)).isEqualTo(FileVerifier.DIFFERS);
            assertThat(said()).contains("记录中放弃这次抽签的情形与此不同");
        }
        assertThat(verify(givenUp, sealed)).isEqualTo(FileVerifier.DIFFERS);
    }
}
