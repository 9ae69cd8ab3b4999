package org.saimahui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTests {

    /** Texts out of a PDF look the same and are other characters: radicals of both blocks. */
    @ParameterizedTest
    @CsvSource({"⻢明, 马明", "⻩河, 黄河", "李⻓青, 李长青", "⻰⻜, 龙飞", "⾼⽴, 高立", "⻋⽂⻘, 车文青", "阿ꞏ买, 阿·买", "阿ㆍ买, 阿·买"})
    void signsThatLookLikeACharacterAreThatCharacter(String written, String meant) {
        assertThat(Names.key(written)).isEqualTo(Names.key(meant));
        assertThat(Names.readTheSame(written, meant)).isTrue();
    }
}
