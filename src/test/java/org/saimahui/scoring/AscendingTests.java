package org.saimahui.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way and the plain way give the same order, whatever the values look like. */
class AscendingTests {

    private record Item(Fraction value, int came) {}

    private final Random random = new Random(20);

    /** The first kinds are sorted as whole numbers, each further one has a reason not to be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 1 2 3 2 1",
                "9.5 9.50 9.500 9 -9.5 -9.50",
                "0.001 1000000 -1000000 0.1 -0.001 0",
                "99999999.9999 99999999.9998 -99999999.9999",
                "999999999999.9 0.01 999999999999.8",
                "123456789012345678901234567890 123456789012345678901234567889 1",
                "1/3 0.3333333333 0.3333333334 1/3 2/6"
            })
    void equalsKeepTheirOrderAndOthersAscend(String kinds) {
        List<Fraction> values =
                List.of(kinds.split(" ")).stream().map(AscendingTests::value).toList();
        for (int size = 0; size < 60; size++) {
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                items.add(new Item(values.get(random.nextInt(values.size())), i));
            }
            List<Item> expected = new ArrayList<>(items);
            expected.sort(Comparator.comparing(Item::value));
            assertThat(Ascending.of(items, Item::value)).containsExactlyElementsOf(expected);
        }
    }

    private static Fraction value(String text) {
        String[] parts = text.split("/");
        Fraction over = Fraction.of(new BigDecimal(parts[0]));
        return parts.length == 1 ? over : over.dividedBy(Long.parseLong(parts[1]));
    }
}
