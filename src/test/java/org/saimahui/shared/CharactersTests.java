package org.saimahui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text may hold, and when two names are one. */
class CharactersTests {

    /** Zero-width, marks of direction, hyphen, fillers, tags, order mark, annotations. */
    private static final int[] INVISIBLE = {
        0x00ad, 0x034f, 0x061c, 0x115f, 0x1160, 0x17b4, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202e, 0x2060,
        0x2063, 0x2066, 0x2069, 0x206f, 0x3164, 0xfeff, 0xffa0, 0xfff9, 0x1d173, 0xe0001, 0xe0041, 0xe007f
    };

    private static final int[] BLANKS = {0xa0, 0x1680, 0x2000, 0x2009, 0x202f, 0x205f, 0x2800};

    @Test
    void whatNobodySeesIsDroppedFromFormsAndBadInFiles() {
        for (int c : INVISIBLE) {
            String text = "李" + Character.toString(c) + "娜";
            assertThat(Characters.visible(text)).as("U+%04X", c).isEqualTo("李娜");
            assertThat(Characters.areBad(text, false)).as("U+%04X", c).isTrue();
            assertThat(Characters.areBad(text, true)).as("U+%04X", c).isTrue();
        }
        for (int c : BLANKS) {
            String text = "李" + Character.toString(c) + "娜";
            assertThat(Characters.visible(text)).as("U+%04X", c).isEqualTo("李 娜");
            assertThat(Characters.areBad(text, false)).as("U+%04X", c).isTrue();
            assertThat(Characters.areBad(text, true)).as("U+%04X", c).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, 0x1b, 0x7f, 0x85, 0x2028, 0x2029, 0xd800, 0xdfff, 0xfdd0, 0xfffe, 0xffff, 0x1fffe, 0x10ffff})
    void whatCannotBeKeptIsBadEverywhere(int c) {
        String text = "李" + (c < 0x10000 ? String.valueOf((char) c) : Character.toString(c)) + "娜";
        assertThat(Characters.cannotBeKept(text, true)).isTrue();
        assertThat(Characters.areBad(text, true)).isTrue();
        // Forms refuse it at the field instead of guessing.
        assertThat(Characters.visible(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "葛\udb40\udd00城",
                "辻\ufe00",
                "👩\u200d💻 和 👨\u200d👩\u200d👧",
                "❤\ufe0f\u200d🔥",
                "𠮷野 䶮",
                "ᠮᠣᠩᠭᠣᠯ\u180e\u180b",
                "　　首行缩进",
                "Zoë d’Arc-Ñ 3 m²",
                "阿依古丽·买买提"
            })
    void whatIsSeenStays(String text) {
        assertThat(Characters.visible(text)).isEqualTo(text);
        assertThat(Characters.areBad(text, false)).isFalse();
    }

    @Test
    void lineEndsAreAllowedWhereLinesAre() {
        assertThat(Characters.areBad("一\n二", true)).isFalse();
        assertThat(Characters.areBad("一\n二", false)).isTrue();
    }

    @Test
    void aNameIsTheSameWithEveryDotBlankAndWidth() {
        for (String dot : List.of("·", "•", "・", "‧", "⋅", "∙", "ᐧ", "･", "\u0387", "．", " · ", "\u200b•\u00a0")) {
            String name = "阿依古丽" + dot + "买买提";
            assertThat(Names.readTheSame(name, "阿依古丽·买买提")).as(name).isTrue();
            assertThat(Names.key(name)).as(name).isEqualTo(Names.key("阿依古丽·买买提"));
        }
        assertThat(Names.readTheSame("李 娜", "李娜")).isTrue();
        assertThat(Names.readTheSame("李　娜\u00a0", "李娜")).isTrue();
        assertThat(Names.readTheSame("欧阳 娜娜", "欧阳娜娜")).isTrue();
        assertThat(Names.readTheSame("ＡＢＣ", "ABC")).isTrue();
        assertThat(Names.readTheSame("李娜", "李那")).isFalse();
        assertThat(Names.readTheSame("Li Na", "li na")).isFalse();
        assertThat(Names.key("Li Na")).isEqualTo(Names.key("li na"));
        assertThat(Names.key("葛\udb40\udd00城")).isEqualTo(Names.key("葛城"));
        assertThat(Names.readTheSame("葛\udb40\udd00城", "葛城")).isFalse();
        assertThat(Names.key("J. R. Smith")).isNotEqualTo(Names.key("J·R·Smith"));
    }

    /** Whatever is strewn into a name: cleaning twice is cleaning once, and the person stays the same. */
    @Test
    void cleaningHoldsForAnyMixture() {
        Random dice = new Random(17);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder strewn = new StringBuilder();
            for (String letter : List.of("古", "丽", "·", "买", "提")) {
                for (int n = dice.nextInt(3); n > 0; n--) {
                    boolean blank = dice.nextBoolean();
                    int[] from = blank ? BLANKS : INVISIBLE;
                    strewn.appendCodePoint(from[dice.nextInt(from.length)]);
                }
                strewn.append(letter);
            }
            String once = Characters.visible(strewn.toString());
            assertThat(Characters.visible(once)).isEqualTo(once);
            assertThat(Characters.areBad(once, false)).isFalse();
            assertThat(Names.key(once)).isEqualTo(Names.key("古丽·买提"));
            assertThat(Names.readTheSame(strewn.toString(), "古丽·买提")).isTrue();
        }
    }
}
