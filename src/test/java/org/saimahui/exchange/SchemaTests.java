package org.saimahui.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.document.CanonicalJson;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InputProblems;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.StrictJson;
import org.saimahui.exchange.recount.RandomContest;
import org.saimahui.exchange.recount.SecondCount;
import org.saimahui.scoring.Standings;

/** The served schemas say what the reader says, and describe every member of what is answered. */
class SchemaTests {

    private static final int CONTESTS = 150;

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"saimahui-contest-1.json", "standings-1.json", "results-1.json"})
    void aSchemaIsASchema(String file) throws IOException {
        String schema = Files.readString(Path.of("src/main/resources/schemas", file));
        assertThat(schema).contains("https://json-schema.org/draft/2020-12/schema");
        assertThat(Schemas.problems(Schemas.OF_SCHEMAS, schema)).isEmpty();
    }

    @Test
    void theSampleAndTheRefusalTestsFileAreOfTheForm() throws IOException {
        String sample = Files.readString(Path.of("src/main/resources/sample/wenjin-tizhi-2022.json"));
        assertThat(Schemas.problems(Schemas.CONTEST, sample)).isEmpty();
        assertThat(Schemas.problems(Schemas.CONTEST, RefusalTests.GOOD.replace('\'', '"')))
                .isEmpty();
    }

    @Test
    void everyRandomContestItsExportAndItsAnswerAreOfTheForm() {
        for (int seed = 0; seed < CONTESTS; seed++) {
            Map<String, Object> file = RandomContest.of(seed);
            String json = CanonicalJson.write(file);
            assertThat(Schemas.problems(Schemas.CONTEST, json))
                    .as("seed %d", seed)
                    .isEmpty();
            ContestFile read = new ContestFileReader(new InputProblems()).read(StrictJson.parse(bytes(json)));
            String written = CanonicalJson.write(ContestFileWriter.write(read));
            assertThat(Schemas.problems(Schemas.CONTEST, written))
                    .as("export of seed %d", seed)
                    .isEmpty();
            if (new SecondCount(file).refusals().isEmpty()) {
                String answer = answer("standings", RecountTests.standings(file));
                assertThat(Schemas.problems(Schemas.STANDINGS, answer))
                        .as("answer to seed %d", seed)
                        .isEmpty();
            }
        }
    }

    private static String answer(String name, Standings standings) {
        return CanonicalJson.write(Map.of(
                name, standings.rows().stream().map(row -> row.toDocument()).toList()));
    }

    @Test
    void aReleasedResultIsOfTheForm() {
        Map<String, Object> file = RandomContest.of(3);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("version", 1);
        result.put("at", "2026-11-24T20:00+08:00");
        result.put("fingerprint", CanonicalJson.fingerprint(file));
        result.put("auditHead", null);
        result.put(
                "results",
                RecountTests.standings(file).rows().stream()
                        .map(row -> row.toDocument())
                        .toList());
        result.put("file", file);
        assertThat(Schemas.problems(Schemas.RESULTS, CanonicalJson.write(result)))
                .isEmpty();
        result.put("fingerprint", "short");
        assertThat(Schemas.problems(Schemas.RESULTS, CanonicalJson.write(result)))
                .isNotEmpty();
    }

    /** One member is replaced: reader and schema refuse it both. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "'saimahui-contest/1' # 'saimahui-contest/2'",
                "'title': 't' # 'titel': 't'",
                "'title': 't' # 'title': 5",
                "'title': 't' # 'title': 't\\u0000'",
                "'title': 't' # 'title': 't', 'state': 'OVER'",
                "'title': 't' # 'title': 't', 'slug': 'Ä'",
                "'title': 't' # 'title': 't', 'published': 'yes'",
                "2026-11-24T20:00 # 24.11.2026",
                "'weights': 'HUNDRED' # 'weights': 'THOUSAND'",
                "'max': 50, 'step' # 'step'",
                "'max': 50, 'step' # 'max': '1e2', 'step'",
                "'max': 50, 'step' # 'max': '050', 'step'",
                "'max': 50, 'step' # 'max': true, 'step'",
                "'step': '0.5' # 'steps': 1",
                "'weight': 60, # ",
                "'weight': 60, # 'weight': '-60',",
                "'highest': 0 # 'highest': 1.5",
                "'highest': 0 # 'scope': 'CARD'",
                "'code': 'p', 'weight' # 'code': 'objective', 'weight'",
                "'choices': 3 # 'choices': 0",
                "'choices': 3 # 'conversion': 'MEAN_LEVELS'",
                "'total': 2} # 'total': -1}",
                "'total': 2} # 'total': 'ALL'}",
                "{'by': 'PART', 'code': 'p'} # {'by': 'PART'}",
                "{'by': 'PART', 'code': 'p'} # {'by': 'VOTES', 'code': 'p'}",
                "{'by': 'PART', 'code': 'p'} # {'by': 'LUCK'}",
                "{'number': 2, # {'number': 0,",
                "{'number': 2, # {",
                "{'a': '1.1'} # {'a': null}",
                "'target': '5' # 'goal': 0",
                "'method': 'COMPLETION' # 'method': 'MAGIC'",
                "'code': 'J1', 'panel': 'p' # 'code': 'J1'",
                "'code': 'J1', 'panel': 'p' # 'code': '', 'panel': 'p'",
                "'recusals': [2] # 'recusals': '2'",
                "'a': '24.5' # 'a': null",
                "'a': '24.5' # 'a': ' 24.5'",
                "'a': '24.5' # 'a': '24.50000000000000000000000000000'",
                "'marks': {'a': 20, 'b': 30} # 'marks': []",
                "'kind': 'TIME' # 'kind': 'FINE'",
                "'votes': 12 # 'votes': -1",
                "'votes': 12 # 'votes': 1.5",
                "'votes': 12 # 'votes': null",
                "'votes': 12 # 'levels': {'good': -1}",
                "'eligible': 300 # 'eligible': 'many'",
                "'order': [2, 1], # ",
                "'decisions' # 'decision'",
            })
    void whatTheReaderRefusesTheSchemaRefuses(String old, String replacement) {
        assertThat(RefusalTests.GOOD).contains(old);
        int at = RefusalTests.GOOD.indexOf(old);
        String bad = (RefusalTests.GOOD.substring(0, at)
                        + (replacement == null ? "" : replacement)
                        + RefusalTests.GOOD.substring(at + old.length()))
                .replace('\'', '"');
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> ContestFiles.read(bytes(bad))))
                .isNotNull();
        assertThat(Schemas.problems(Schemas.CONTEST, bad)).isNotEmpty();
    }

    /** A document with every member the schema names, all null or empty: the reader may miss values, but knows each name. */
    @Test
    void theReaderKnowsEveryMemberTheSchemaNames() throws IOException {
        Map<?, ?> schema = (Map<?, ?>)
                StrictJson.parse(Files.readAllBytes(Path.of("src/main/resources/schemas/saimahui-contest-1.json")));
        Object document = filled(schema, (Map<?, ?>) schema.get("$defs"));
        InputProblems problems = new InputProblems();
        new ContestFileReader(problems).read(document);
        assertThat(problems.list())
                .extracting(InputProblem::code)
                .contains("MISSING_FIELD")
                .doesNotContain("UNKNOWN_FIELD");
        assertThat(CanonicalJson.write(document)).contains("confirmedBy", "outlierRadius", "fromSeconds", "voters");
    }

    private static @Nullable Object filled(Map<?, ?> schema, Map<?, ?> definitions) {
        if (schema.get("$ref") instanceof String name) {
            return filled((Map<?, ?>) definitions.get(name.substring("#/$defs/".length())), definitions);
        }
        if (schema.get("anyOf") instanceof List<?> choices && !schema.containsKey("properties")) {
            return filled((Map<?, ?>) choices.get(0), definitions);
        }
        if (schema.get("items") instanceof Map<?, ?> items) {
            return Collections.singletonList(filled(items, definitions));
        }
        if (!(schema.get("properties") instanceof Map<?, ?> properties)) {
            return null;
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        properties.forEach((name, member) -> object.put((String) name, filled((Map<?, ?>) member, definitions)));
        return object;
    }
}
