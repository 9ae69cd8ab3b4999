package org.saimahui.presenter;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.saimahui.document.Decimals;
import org.saimahui.document.Text;

/** What a presenter's points are multiplied with, criterion by criterion; where nothing stands it is 1. */
final class Coefficients {

    private Coefficients() {}

    /**
     * What is stored when this was typed.
     *
     * @param typed by criterion code; empty for 1. Codes that are not named keep what they have
     * @param text takes what is wrong, at {@code /<number>/<code>}
     * @return the same map where nothing changes in value
     */
    static Map<String, String> changed(Map<String, String> stored, int number, Map<String, String> typed, Text text) {
        Map<String, String> next = new LinkedHashMap<>(stored);
        typed.forEach((code, value) -> {
            BigDecimal factor = value.isEmpty() ? BigDecimal.ONE : Decimals.parse(value);
            String at = "/" + number + "/" + code;
            if (factor == null) {
                text.reject("NOT_A_NUMBER", at);
            } else if (factor.signum() < 0) {
                text.reject("BELOW_MIN", at, "0");
            } else if (factor.compareTo(of(stored, code)) != 0) {
                next.remove(code);
                if (factor.compareTo(BigDecimal.ONE) != 0) {
                    next.put(code, value);
                }
            }
        });
        return next;
    }

    private static BigDecimal of(Map<String, String> stored, String code) {
        return new BigDecimal(stored.getOrDefault(code, "1"));
    }

    /** In a lasting order, for the record. */
    static Map<String, String> sorted(Map<String, String> coefficients) {
        return new TreeMap<>(coefficients);
    }
}
