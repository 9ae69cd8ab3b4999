package org.saimahui.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON from strangers into plain values: {@link LinkedHashMap}, {@link ArrayList}, {@link String},
 * {@link Boolean}, {@link JsonNumber} and null. UTF-8 only (a byte order mark is passed over), at most
 * {@value #DEEPEST} levels, no key twice, nothing after the value. The caller limits the size.
 */
public final class StrictJson {

    /** Deepest nesting of objects and arrays. */
    public static final int DEEPEST = 32;

    /** Jackson's own limits are lifted: ours are told to the sender in our own words. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    private final JsonParser parser;

    private final InputProblems problems;

    private StrictJson(JsonParser parser, InputProblems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** @throws InvalidInputException {@code NOT_JSON}, {@code TOO_DEEP} or {@code DUPLICATE_KEY} */
    public static @Nullable Object parse(byte[] utf8) {
        InputProblems problems = new InputProblems();
        Object value = parse(utf8, problems);
        problems.orThrow();
        return value;
    }

    /**
     * The same, but keys that stand twice are only added to the problems (the first value counts), so that the reader
     * can go on and find more.
     *
     * @throws InvalidInputException {@code NOT_JSON} or {@code TOO_DEEP}
     */
    public static @Nullable Object parse(byte[] utf8, InputProblems problems) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), decode(utf8))) {
            StrictJson reader = new StrictJson(parser, problems);
            parser.nextToken();
            Object value = reader.value(new Path(null, "", 0));
            if (parser.nextToken() != null) {
                throw notJson();
            }
            return value;
        } catch (JacksonException unreadable) {
            throw notJson();
        }
    }

    private static char[] decode(byte[] utf8) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8));
            if (text.hasRemaining() && text.charAt(0) == '\ufeff') {
                text.get();
            }
            char[] characters = new char[text.remaining()];
            text.get(characters);
            return characters;
        } catch (CharacterCodingException notUtf8) {
            throw notJson();
        }
    }

    private @Nullable Object value(Path path) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw notJson();
        }
        return switch (token) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> array(path);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> throw notJson();
        };
    }

    private Map<String, @Nullable Object> object(Path path) {
        path.requireNotTooDeep();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        // Told once each: a pointer may be long, and a key may stand a million times.
        Set<String> twice = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Path member = path.child(key);
            parser.nextToken();
            Object value = value(member);
            if (!members.containsKey(key)) {
                members.put(key, value);
            } else if (twice.add(key) && !problems.full()) {
                problems.add("DUPLICATE_KEY", member.pointer());
            }
        }
        return members;
    }

    private List<@Nullable Object> array(Path path) {
        path.requireNotTooDeep();
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(path.child(String.valueOf(elements.size()))));
        }
        return elements;
    }

    private static InvalidInputException notJson() {
        return InvalidInputException.of("NOT_JSON", "");
    }

    /** Where we are; becomes a pointer only when something is wrong. */
    private record Path(@Nullable Path parent, String member, int depth) {

        Path child(String key) {
            return new Path(this, key, depth + 1);
        }

        void requireNotTooDeep() {
            if (depth >= DEEPEST) {
                throw InvalidInputException.of("TOO_DEEP", pointer(), DEEPEST);
            }
        }

        String pointer() {
            return parent == null ? "" : InputProblems.step(parent.pointer(), member);
        }
    }
}
