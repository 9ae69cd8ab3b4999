package org.saimahui.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.ScoringEngine;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.Standing;

/** What dropping does, shown with a few marks and with few judges; the engine counts them. */
final class DropExample {

    private static final List<String> MARKS = List.of("90", "90", "92", "95", "95", "88.5", "91", "93", "89");

    private static final int FEWEST = 2;

    private static final int FEW = 4;

    private final RuleWords words;

    private final PanelRule panel;

    DropExample(RuleWords words, PanelRule panel) {
        this.words = words;
        this.panel = panel;
    }

    /** A sentence with numbers, where the drops leave something of them, and one about small panels. */
    List<String> say() {
        List<String> said = new ArrayList<>();
        long dropped = (long) panel.drop().highest() + panel.drop().lowest();
        int judges = (int) Math.min(MARKS.size(), Math.max(5, dropped + 3));
        if (dropped < judges) {
            List<String> marks = MARKS.subList(0, judges);
            count(marks)
                    .ifPresent(result -> said.add(words.say(
                            "drop.example", words.numbers(marks), words.numbers(result.kept()), result.value())));
        }
        List<String> small = new ArrayList<>();
        for (int n = FEWEST; n <= FEW; n++) {
            String kept = count(MARKS.subList(0, n))
                    .map(result ->
                            words.say("drop.kept", RuleWords.plain(result.kept().size())))
                    .orElseGet(() -> words.say("drop.refused"));
            small.add(words.say("drop.few", RuleWords.plain(n), kept));
        }
        said.add(words.say("drop.small", words.list(small)));
        return said;
    }

    private record Result(List<String> kept, String value) {}

    /** One criterion, one presenter, this panel alone. */
    private Optional<Result> count(List<String> marks) {
        ScoringRule rule = ScoringRule.read(document());
        List<ContestSheet.Judge> judges = new ArrayList<>();
        List<ContestSheet.Scorecard> cards = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            judges.add(new ContestSheet.Judge("J" + (i + 1), "p", Set.of()));
            cards.add(new ContestSheet.Scorecard(1, "J" + (i + 1), Map.of("c", new BigDecimal(marks.get(i)))));
        }
        ContestSheet.Presenter one = new ContestSheet.Presenter(1, "", ContestSheet.State.ACTIVE);
        ContestSheet sheet = new ContestSheet(List.of(one), judges, cards, List.of(), List.of(), null, List.of());
        Standing standing = ScoringEngine.live(rule, sheet, new HashSet<>(rule.partCodes()))
                .rows()
                .get(0);
        return standing.total() == null ? Optional.empty() : Optional.of(result(standing));
    }

    private Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> drop = new LinkedHashMap<>();
        drop.put("highest", panel.drop().highest());
        drop.put("lowest", panel.drop().lowest());
        drop.put("scope", panel.drop().scope().name());
        drop.put("tooFew", panel.drop().tooFew().name());
        return Map.of(
                "criteria",
                List.of(Map.of("code", "c", "max", "100")),
                "panels",
                List.of(Map.of(
                        "code",
                        "p",
                        "weight",
                        "100",
                        "drop",
                        drop,
                        "average",
                        panel.average().name())));
    }

    private static Result result(Standing standing) {
        Map<?, ?> explanation = (Map<?, ?>) standing.toDocument().get("explanation");
        Map<?, ?> part = (Map<?, ?>) ((List<?>) explanation.get("parts")).get(0);
        Map<?, ?> sum = (Map<?, ?>) ((Map<?, ?>) part.get("detail")).get("sum");
        Object kept = sum.containsKey("criteria")
                ? ((Map<?, ?>) ((List<?>) sum.get("criteria")).get(0)).get("kept")
                : sum.get("kept");
        List<String> values = ((List<?>) kept).stream().map(String::valueOf).toList();
        return new Result(values, String.valueOf(standing.toDocument().get("total")));
    }
}
