package org.saimahui.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.CanonicalJson;
import org.saimahui.document.Fields;
import org.saimahui.document.InputProblems;
import org.saimahui.document.InvalidInputException;

/**
 * A released result as the API answers it.
 *
 * @param fingerprint the published one
 * @param rows the published standings, as plain values
 * @param file the contest file, as plain values
 */
record ResultDocument(String fingerprint, List<Map<?, ?>> rows, Object file) {

    /** @throws InvalidInputException with everything that is wrong with its outer form */
    static ResultDocument read(@Nullable Object document, InputProblems problems) {
        Fields fields = Fields.asKept(document, "", problems);
        List.of("version", "at", "auditHead").forEach(fields::raw);
        String fingerprint = fields.code("fingerprint");
        fields.required("results");
        fields.objects("results");
        Object file = fields.required("file");
        fields.end();
        problems.orThrow();
        return new ResultDocument(fingerprint, rows(fields.list("results")), Objects.requireNonNull(file));
    }

    private static List<Map<?, ?>> rows(List<?> results) {
        return results.stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList();
    }

    /** @throws InvalidInputException where the file holds a number that no release writes */
    String fingerprintOfFile() {
        try {
            return CanonicalJson.fingerprint(file);
        } catch (IllegalArgumentException notCanonical) {
            throw InvalidInputException.of("BAD_VALUE", "/file");
        }
    }
}
