package org.saimahui.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.saimahui.document.InputProblems;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.StrictJson;

/**
 * A result counted a second time, as {@code verify} counts it: from the text of its document alone, with nothing of the
 * database.
 *
 * @param fingerprint of the file in the document, counted again
 * @param rows how many lines the document has
 * @param differences what is otherwise than in the document, or why it cannot be counted; none where all agrees
 */
public record SecondCount(String fingerprint, int rows, List<String> differences) {

    public SecondCount {
        differences = List.copyOf(differences);
    }

    /** Of a released result, or of one as it would be released. */
    public static SecondCount of(String document) {
        InputProblems problems = new InputProblems();
        ResultDocument result =
                ResultDocument.read(StrictJson.parse(document.getBytes(StandardCharsets.UTF_8), problems), problems);
        String fingerprint = result.fingerprintOfFile();
        try {
            return new SecondCount(
                    fingerprint,
                    result.rows().size(),
                    new ResultComparison(ContestFiles.released(result.file())).differences(result.rows()));
        } catch (InvalidInputException refused) {
            return new SecondCount(
                    fingerprint,
                    result.rows().size(),
                    refused.problems().stream()
                            .map(problem -> problem.code() + " " + problem.pointer())
                            .toList());
        }
    }

    /** Whether every line agrees, and the file is the one of that fingerprint. */
    public boolean confirms(String wanted) {
        return differences.isEmpty() && fingerprint.equals(wanted);
    }
}
