package org.saimahui.seat.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.shared.InputProblem;
import org.saimahui.shared.InvalidInputException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code {"marks": {...}, "comment": null, "version": 1}}; a mark may be a decimal string or a JSON number. */
final class ScorecardBody {

    private static final int LONGEST = 64 * 1024;

    private static final Set<String> FIELDS = Set.of("marks", "comment", "version");

    private ScorecardBody() {}

    /** Reads bodies exactly: no doubles on the way, no key twice, nothing unknown. */
    @Component
    static class Reader {

        private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();

        /** @throws InvalidInputException when it is not such a body */
        SubmitScorecard read(byte[] body) {
            JsonNode document = document(body);
            List<InputProblem> problems = new ArrayList<>();
            for (String field : document.propertyNames()) {
                if (!FIELDS.contains(field)) {
                    problems.add(InputProblem.of("UNKNOWN_FIELD", "/" + escaped(field)));
                }
            }
            JsonNode marks = document.path("marks");
            if (!marks.isObject()) {
                problems.add(InputProblem.of(marks.isMissingNode() ? "MISSING_FIELD" : "BAD_VALUE", "/marks"));
            }
            JsonNode comment = document.path("comment");
            if (!comment.isMissingNode() && !comment.isNull() && !comment.isString()) {
                problems.add(InputProblem.of("BAD_VALUE", "/comment"));
            }
            JsonNode version = document.path("version");
            boolean none = version.isMissingNode() || version.isNull();
            if (!none && !(version.isInt() && version.intValue() >= 0)) {
                problems.add(InputProblem.of("BAD_VALUE", "/version"));
            }
            if (!problems.isEmpty()) {
                throw new InvalidInputException(problems);
            }
            return new SubmitScorecard(
                    marks(marks), comment.isString() ? comment.stringValue() : null, none ? null : version.intValue());
        }

        private JsonNode document(byte[] body) {
            if (body.length > LONGEST) {
                throw InvalidInputException.of("TOO_LONG", "", LONGEST, body.length);
            }
            JsonNode document;
            try {
                document = mapper.readTree(body);
            } catch (JacksonException notJson) {
                throw InvalidInputException.of("NOT_JSON", "");
            }
            if (!document.isObject()) {
                throw InvalidInputException.of("NOT_JSON", "");
            }
            return document;
        }

        private static Map<String, @Nullable String> marks(JsonNode marks) {
            Map<String, @Nullable String> texts = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> mark : marks.properties()) {
                JsonNode value = mark.getValue();
                texts.put(
                        mark.getKey(),
                        value.isString()
                                ? value.stringValue()
                                : value.isNumber() ? value.decimalValue().toString() : null);
            }
            return texts;
        }

        private static String escaped(String member) {
            return member.replace("~", "~0").replace("/", "~1");
        }
    }
}
