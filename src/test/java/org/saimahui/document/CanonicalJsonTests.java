package org.saimahui.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The canonical form by the examples of RFC 8785, as far as our documents need it. */
class CanonicalJsonTests {

    @Test
    void sortsKeysByUtf16AndWritesShortEscapes() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        value.put("1", "One");
        value.put("\ud83d\ude00", "Emoji: Grinning Face");
        value.put("\u0080", "Control\u007f");
        value.put("\r", "Carriage Return");
        value.put("ö", "Latin Small Letter O With Diaeresis");
        value.put("€", "Euro Sign");
        assertThat(CanonicalJson.write(value))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\u007f\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
        assertThat(CanonicalJson.write("€$\u000f\nA'B\"\\\\\"/")).isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Test
    void isTheSameHoweverTheDocumentWasWritten() {
        Object one = StrictJson.parse("{\"a\": [1, null, true], \"b\": {}}".getBytes(StandardCharsets.UTF_8));
        Object other = StrictJson.parse("{ \"b\":{},\"a\":[1,null,true]}".getBytes(StandardCharsets.UTF_8));
        assertThat(CanonicalJson.write(one)).isEqualTo("{\"a\":[1,null,true],\"b\":{}}");
        assertThat(CanonicalJson.fingerprint(one)).isEqualTo(CanonicalJson.fingerprint(other));
    }

    @Test
    void refusesNumbersThatNotEveryReaderKeepsExactly() {
        assertThat(CanonicalJson.write(Arrays.asList(9007199254740992L, -1))).isEqualTo("[9007199254740992,-1]");
        assertThatThrownBy(() -> CanonicalJson.write(9007199254740993L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write(new JsonNumber("1.5")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
