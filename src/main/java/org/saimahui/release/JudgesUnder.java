package org.saimahui.release;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saimahui.judging.CardRule;
import org.saimahui.judging.SignatureView;
import org.saimahui.judging.Signatures;
import org.springframework.stereotype.Component;

/** The judges' signatures that stand under a released version: those under the very marks that are in it. */
@Component
public class JudgesUnder {

    private final Signatures signatures;

    JudgesUnder(Signatures signatures) {
        this.signatures = signatures;
    }

    /** By seat. */
    public Map<String, SignatureView> of(long contestId, ReleasedResult result) {
        Map<String, SignatureView> bySeat = new LinkedHashMap<>();
        signatures
                .under(contestId, CardRule.of(result.sheet().file().rule()), marks(result.file()))
                .forEach(signed -> bySeat.put(signed.judge(), signed));
        return bySeat;
    }

    private static Map<String, Map<Integer, Map<String, BigDecimal>>> marks(Map<?, ?> file) {
        Map<String, Map<Integer, Map<String, BigDecimal>>> marks = new HashMap<>();
        if (file.get("scorecards") instanceof List<?> cards) {
            cards.forEach(each -> {
                Map<?, ?> card = (Map<?, ?>) each;
                Map<String, BigDecimal> own = new LinkedHashMap<>();
                if (card.get("marks") instanceof Map<?, ?> points) {
                    points.forEach((code, mark) -> own.put(String.valueOf(code), new BigDecimal(String.valueOf(mark))));
                }
                marks.computeIfAbsent(String.valueOf(card.get("judge")), seat -> new HashMap<>())
                        .put(Integer.valueOf(String.valueOf(card.get("presenter"))), own);
            });
        }
        return marks;
    }
}
