package org.saimahui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saimahui.document.CanonicalJson;
import org.saimahui.document.StrictJson;
import org.saimahui.scoring.ScoringEngine;
import org.saimahui.scoring.Standing;

/** Anybody can count a result again without the portal, and sees what was tampered with. */
class FileVerifierTests {

    private static final String FILE = """
            {"format":"saimahui-contest/1","contest":{"title":"试"},
             "rule":{"criteria":[{"code":"c","max":100}],"panels":[{"code":"p","weight":"80"}],"audience":{"weight":"20"}},
             "presenters":[{"number":1,"name":"李娜"},{"number":2,"name":"王强"},{"number":3,"name":"赵敏","state":"WITHDRAWN"}],
             "judges":[{"code":"J1","panel":"p"}],
             "scorecards":[{"presenter":1,"judge":"J1","marks":{"c":"88"}},{"presenter":2,"judge":"J1","marks":{"c":"90.5"}}],
             "votes":[{"presenter":1,"votes":10},{"presenter":2,"votes":5}]}
            """;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private final FileVerifier verifier = new FileVerifier(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void aContestFileIsCountedAndItsStandingsPrinted() {
        assertThat(verify(FILE)).isEqualTo(FileVerifier.FINE);
        assertThat(said().lines().limit(4))
                .satisfiesExactly(
                        head -> assertThat(head).contains("place", "p", "audience", "total"),
                        first -> assertThat(first).matches("1 +1 +李娜 +88 +100 +90.40 +ACTIVE"),
                        second -> assertThat(second).matches("2 +2 +王强 +90.5 +50 +82.40 +ACTIVE"),
                        last -> assertThat(last).matches("– +3 +赵敏 +– +– +– +WITHDRAWN"));
    }

    @Test
    void aReleasedResultAgreesWithItsFile() {
        assertThat(verify(result())).as(said()).isEqualTo(FileVerifier.FINE);
        assertThat(said()).contains("agrees with its file", "一致");
    }

    @Test
    void aReleasedFileStaysAsItWasSignedThoughANameHoldsWhatNobodySees() {
        String file = FILE.replace("李娜", "李\u200b娜")
                .replace("\"max\":100", "\"max\":100,\"name\":\"实\u200e绩\"")
                .replace("\"title\":\"试\"", "\"title\":\"试\",\"state\":\"RELEASED\"");
        List<?> rows = ContestFiles.standings(file.getBytes(StandardCharsets.UTF_8)).rows().stream()
                .map(Standing::toDocument)
                .toList();
        assertThat(verify(result(file, rows))).as(said()).isEqualTo(FileVerifier.FINE);
        assertThat(verify(FILE.replace("李娜", "李\u200b娜"))).isEqualTo(FileVerifier.REFUSED);
        assertThat(said()).contains("BAD_VALUE  /presenters/0/name");
    }

    @Test
    void aTamperedMarkShowsInTheFingerprintAndInEveryLineItMoves() {
        assertThat(verify(result().replace("{\"c\":\"90.5\"},\"presenter\":2}", "{\"c\":\"99.5\"},\"presenter\":2}")))
                .isEqualTo(FileVerifier.DIFFERS);
        assertThat(said())
                .contains("Fingerprint differs")
                .contains("No. 2 王强: total 总分: published 公布 82.40, counted again 重算 89.60")
                .contains("No. 2 王强: part p 部分得分: published 公布 90.5, counted again 重算 99.5")
                .doesNotContain("No. 1 李娜:");
    }

    @Test
    void aTamperedTotalIsNamedThoughTheFingerprintIsRight() {
        assertThat(verify(result().replace("\"total\":\"82.40\"}", "\"total\":\"92.40\"}")))
                .isEqualTo(FileVerifier.DIFFERS);
        assertThat(said())
                .contains("Fingerprint as published")
                .contains("No. 2 王强: total 总分: published 公布 92.40, counted again 重算 82.40");
    }

    /** The first "total" of a line as it is sent stands in its arithmetic: forged there, it is named there. */
    @Test
    void aTotalForgedInTheArithmeticIsNamedWithBothValues() {
        String result = result();
        int total = result.indexOf("\"total\":\"82.40\"");
        String forged = result.substring(0, total) + "\"total\":\"98.76\"" + result.substring(total + 15);

        assertThat(verify(forged)).isEqualTo(FileVerifier.DIFFERS);
        assertThat(said())
                .contains("Fingerprint as published")
                .contains("No. 2 王强: arithmetic 算式 /total: published 公布 98.76, counted again 重算 82.40")
                .doesNotContain("No. 1 李娜:");
    }

    @Test
    void anArithmeticThatIsMissingOrOfAnotherKindIsNamed() {
        Map<String, Object> result = document();
        Map<String, Object> row = new LinkedHashMap<>();
        ((Map<?, ?>) ((List<?>) result.get("results")).get(0))
                .forEach((name, value) -> row.put(String.valueOf(name), value));
        row.put("explanation", "none");
        result.put("results", List.of(row, ((List<?>) result.get("results")).get(1)));

        assertThat(verify(CanonicalJson.write(result))).isEqualTo(FileVerifier.DIFFERS);
        assertThat(said()).contains("No. 1 李娜: arithmetic 算式 : published 公布 none", "No. 3: not published");
    }

    @Test
    void aTamperedPlaceIsNamed() {
        assertThat(verify(result().replace("\"place\":2,", "\"place\":1,"))).isEqualTo(FileVerifier.DIFFERS);
        assertThat(said()).contains("No. 2 王强: place 名次: published 公布 1, counted again 重算 2");
    }

    @Test
    void aLineThatIsMissingOrTwiceIsNamed() {
        Map<String, Object> result = document();
        List<?> rows = (List<?>) result.get("results");
        result.put("results", List.of(rows.get(0), rows.get(0), rows.get(2)));

        assertThat(verify(CanonicalJson.write(result))).isEqualTo(FileVerifier.DIFFERS);
        assertThat(said()).contains("No. 1: published, but not in the file or twice", "No. 2: not published");
    }

    @Test
    void anotherFingerprintAloneIsADifference() {
        Map<String, Object> result = document();
        result.put("fingerprint", "0".repeat(64));

        assertThat(verify(CanonicalJson.write(result))).isEqualTo(FileVerifier.DIFFERS);
        assertThat(said()).contains("Fingerprint differs: published " + "0".repeat(64));
    }

    @Test
    void aRefusedFileNamesEachCodeAndPlace() {
        assertThat(verify(FILE.replace("\"90.5\"", "\"100.5\"").replace("\"title\"", "\"titel\"")))
                .isEqualTo(FileVerifier.REFUSED);
        assertThat(said())
                .contains("ABOVE_MAX  /scorecards/1/marks/c", "UNKNOWN_FIELD  /contest/titel")
                .doesNotContain("Exception");
    }

    @Test
    void aRefusedFileInsideAResultIsPointedAtFromTheResult() {
        assertThat(verify(result().replace("{\"c\":\"90.5\"},\"presenter\":2}", "{\"c\":\"199\"},\"presenter\":2}")))
                .isEqualTo(FileVerifier.REFUSED);
        assertThat(said()).contains("ABOVE_MAX  /file/scorecards/1/marks/c");
    }

    @Test
    void whatIsNotAResultIsRefused() {
        assertThat(verify("{\"file\": {}, \"results\": [1], \"extra\": 1}")).isEqualTo(FileVerifier.REFUSED);
        assertThat(said()).contains("MISSING_FIELD  /fingerprint", "BAD_VALUE  /results/0", "UNKNOWN_FIELD  /extra");
        assertThat(verify("{\"file\": {\"x\": 1.5}, \"results\": [], \"fingerprint\": \"f\"}"))
                .isEqualTo(FileVerifier.REFUSED);
        assertThat(verify("no JSON")).isEqualTo(FileVerifier.REFUSED);
        assertThat(said()).contains("NOT_JSON");
    }

    @Test
    void anAudienceWithoutWeightThatWasNeverShownIsLeftOutAndOneThatWasShownStands() {
        String neverShown = FILE.replace("\"weight\":\"80\"", "\"weight\":\"100\"")
                .replace("\"weight\":\"20\"", "\"weight\":\"0\"")
                .replace(",\n \"votes\":[{\"presenter\":1,\"votes\":10},{\"presenter\":2,\"votes\":5}]", "");
        String shown =
                neverShown.replace("\"judges\"", "\"audienceCount\":{\"eligible\":null,\"voters\":0},\"judges\"");
        List<?> withoutAudience = rows(neverShown, Set.of("p"));
        List<?> withAudience = rows(shown, Set.of("p", "audience"));

        assertThat(verify(result(neverShown, withoutAudience))).as(said()).isEqualTo(FileVerifier.FINE);
        assertThat(verify(result(shown, withAudience))).as(said()).isEqualTo(FileVerifier.FINE);
        printed.reset();
        assertThat(verify(result(neverShown, withAudience))).isEqualTo(FileVerifier.DIFFERS);
        assertThat(said()).contains("No. 1 李娜: part audience 部分得分: published 公布 0, counted again 重算 –");
        assertThat(verify(result(shown, withoutAudience))).isEqualTo(FileVerifier.DIFFERS);
    }

    @Test
    void whoTheRuleWouldRefuseStandsIncompleteInAResultAndIsRefusedInAFile() {
        String refusing = FILE.replace("\"weight\":\"80\"", "\"weight\":\"80\",\"missing\":\"REFUSE\"")
                .replace(",{\"presenter\":2,\"judge\":\"J1\",\"marks\":{\"c\":\"90.5\"}}", "");

        assertThat(verify(refusing)).isEqualTo(FileVerifier.REFUSED);
        assertThat(said()).contains("MISSING_MARK  /presenters/1");
        printed.reset();
        assertThat(verify(result(refusing, rows(refusing, Set.of("p", "audience")))))
                .as(said())
                .isEqualTo(FileVerifier.FINE);
        assertThat(said()).containsPattern("– +2 +王强 +– +50 +– +INCOMPLETE");
    }

    @Test
    void everyValueThatDiffersIsNamedHoweverManyThereAre() {
        List<Integer> published = IntStream.range(0, 500).boxed().toList();
        List<Integer> again = IntStream.range(500, 1000).boxed().toList();

        assertThat(LeafDifferences.of(published, again))
                .hasSize(500)
                .last()
                .isEqualTo(new LeafDifferences.Leaf("/499", 499, 999));
    }

    @Test
    void whatIsSaidIsSaidInBothLanguages() {
        verify(FILE);
        assertThat(said()).contains("The file is sound", "文件无误", "名次 place", "总分 total");
        verify(result());
        assertThat(said()).contains("Fingerprint as published 指纹与公布的一致", "成绩与文件逐行一致");
        verify("{}");
        assertThat(said()).contains("The file is refused", "文件被拒绝");
        verify(result().replace("\"place\":2,", "\"place\":9,"));
        assertThat(said()).contains("does NOT agree", "成绩与文件不一致");
        verifier.verify(List.of());
        assertThat(said()).contains("Usage: verify [FILE]", "用法：verify [文件]");
    }

    /** The program itself: its exit code is what a script sees. */
    @Test
    void theProgramEndsWithTheCodeAndStartsNoPortal(@TempDir Path folder) throws Exception {
        assertThat(exitCode(folder, FILE)).isEqualTo(0);
        assertThat(exitCode(folder, result().replace("\"place\":2,", "\"place\":1,")))
                .isEqualTo(1);
        assertThat(exitCode(folder, "{")).isEqualTo(2);
    }

    private static int exitCode(Path folder, String document) throws Exception {
        Path file = Files.writeString(folder.resolve("file.json"), document);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process program = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.saimahui.SaimahuiApplication",
                        "verify",
                        file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        int code = program.waitFor();
        assertThat(Files.readString(folder.resolve("said.txt"))).doesNotContain("Exception", "Spring", "running");
        return code;
    }

    private static List<?> rows(String file, Set<String> partsIn) {
        ContestFile read = ContestFiles.read(file.getBytes(StandardCharsets.UTF_8));
        return ScoringEngine.live(read.rule(), ContestSheets.of(read), partsIn).rows().stream()
                .map(Standing::toDocument)
                .toList();
    }

    private static String result(String file, List<?> rows) {
        Object document = StrictJson.parse(file.getBytes(StandardCharsets.UTF_8));
        Map<String, Object> result = document();
        result.put("fingerprint", CanonicalJson.fingerprint(document));
        result.put("results", rows);
        result.put("file", document);
        return CanonicalJson.write(result);
    }

    @Test
    void aFileOnTheDiskIsReadAndAMissingOneSaidSo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("result.json"), result());

        assertThat(verifier.verify(List.of(file.toString()))).isEqualTo(FileVerifier.FINE);
        assertThat(verifier.verify(List.of(folder.resolve("other.json").toString())))
                .isEqualTo(FileVerifier.REFUSED);
        assertThat(verifier.verify(List.of())).isEqualTo(FileVerifier.REFUSED);
        assertThat(said()).contains("cannot be read", "Usage");
    }

    /** A record beside a result, and a record alone. */
    @Test
    void aRecordIsCheckedAndNamesItsResult(@TempDir Path folder) throws Exception {
        String createdAt = "2026-11-28T08:00:00Z";
        String genesis = CanonicalJson.fingerprint(Map.of("slug", "final", "createdAt", createdAt));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("n", 1);
        entry.put("act", "RESULT_RELEASED");
        entry.put("after", Map.of("version", 1, "fingerprint", "f".repeat(64)));
        entry.put("previous", genesis);
        String head = CanonicalJson.fingerprint(entry);
        entry.put("hash", head);
        Map<String, Object> title = Map.of(
                "format",
                "saimahui-record/1",
                "slug",
                "final",
                "createdAt",
                createdAt,
                "genesis",
                genesis,
                "entries",
                1,
                "head",
                head);
        Path record = Files.writeString(
                folder.resolve("record.jsonl"), CanonicalJson.write(title) + "\n" + CanonicalJson.write(entry) + "\n");
        Path other = Files.writeString(folder.resolve("result.json"), result());

        assertThat(verifier.verify(List.of("--record", record.toString()))).isEqualTo(FileVerifier.FINE);
        assertThat(said()).contains("The record is whole", "Without --head");
        assertThat(verifier.verify(List.of("--record", record.toString(), "--head", head.toUpperCase())))
                .isEqualTo(FileVerifier.FINE);
        assertThat(verifier.verify(List.of("--record", record.toString(), "--head", genesis.replace('a', 'b'))))
                .isEqualTo(FileVerifier.DIFFERS);
        assertThat(verifier.verify(List.of(other.toString(), "--record", record.toString())))
                .isEqualTo(FileVerifier.DIFFERS);
        assertThat(said()).contains("does NOT name this result");
        Files.writeString(record, Files.readString(record).replace("RESULT_RELEASED", "CALL"));
        assertThat(verifier.verify(List.of("--record", record.toString()))).isEqualTo(FileVerifier.DIFFERS);
        assertThat(said()).contains("First bad entry 第一处不符: 1");
        assertThat(verifier.verify(List.of("--record", other.toString()))).isEqualTo(FileVerifier.REFUSED);
        assertThat(verifier.verify(List.of("--head", head))).isEqualTo(FileVerifier.REFUSED);
    }

    @Test
    void nothingInAFileSteersTheTerminal() {
        verify("{\"format\": \"saimahui-contest/1\", \"\\u001b[2J\": 1}");
        assertThat(said()).contains("UNKNOWN_FIELD").doesNotContain("\u001b");
    }

    private int verify(String document) {
        return verifier.verify(document.getBytes(StandardCharsets.UTF_8));
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static String result() {
        return CanonicalJson.write(document());
    }

    private static Map<String, Object> document() {
        byte[] utf8 = FILE.getBytes(StandardCharsets.UTF_8);
        Object file = StrictJson.parse(utf8);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("version", 1);
        result.put("at", "2026-11-24T20:00+08:00");
        result.put("fingerprint", CanonicalJson.fingerprint(file));
        result.put(
                "results",
                ContestFiles.standings(utf8).rows().stream()
                        .map(Standing::toDocument)
                        .toList());
        result.put("file", file);
        return result;
    }
}
