package org.saimahui.standings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.AudienceRule;
import org.saimahui.scoring.Average;
import org.saimahui.scoring.ContestSheet;
import org.saimahui.scoring.TieBreak;
import tools.jackson.databind.JsonNode;

/** Reads {@code standings-1} into records, once: what it promises has to be there, so that nothing is silently empty. */
final class ResultReader {

    private static final Comparator<PanelSum.JudgeCard> AS_SEATED = Comparator.comparing(
                    (PanelSum.JudgeCard card) -> card.judge().length())
            .thenComparing(PanelSum.JudgeCard::judge);

    private ResultReader() {}

    static Result result(JsonNode node) {
        JsonNode explanation = node.required("explanation");
        JsonNode place = node.required("place");
        return new Result(
                node.required("presenter").asInt(),
                text(node, "name"),
                place.isNull() ? null : (Integer) place.asInt(),
                number(node, "total"),
                numbers(node.required("parts")),
                choice(ContestSheet.State.class, node, "state"),
                flag(node, "incomplete"),
                new Result.Arithmetic(
                        list(explanation, "parts", ResultReader::part),
                        explanation.has("total") ? total(explanation) : null,
                        list(explanation, "tieBreaks", ResultReader::tie)));
    }

    private static PartSum part(JsonNode node) {
        return new PartSum(
                text(node, "part"),
                choice(PartSum.Outcome.class, node, "outcome"),
                texts(node, "why"),
                number(node, "exact"),
                number(node, "value"),
                detail(node.required("detail")));
    }

    private static PartSum.Detail detail(JsonNode node) {
        if (node.has("cards")) {
            return panel(node);
        }
        if (node.has("conversion")) {
            return audience(node);
        }
        return node.has("given") ? new PartSum.GivenScore(exact(node, "given")) : metrics(node);
    }

    private static PanelSum panel(JsonNode node) {
        JsonNode sum = node.required("sum");
        return new PanelSum(
                choice(Average.class, node, "average"),
                texts(node, "lacking"),
                texts(node, "recused"),
                numbers(node.required("coefficients")),
                numbers(node.required("factors")),
                numbers(node.required("outlierCentres")),
                list(node, "cards", ResultReader::card).stream()
                        .sorted(AS_SEATED)
                        .toList(),
                sum.isNull() ? null : value(sum));
    }

    private static PanelSum.JudgeCard card(JsonNode node) {
        Set<String> filled = new LinkedHashSet<>();
        node.optional("filled")
                .ifPresent(all -> all.properties().stream()
                        .filter(mark -> mark.getValue().asBoolean())
                        .forEach(mark -> filled.add(mark.getKey())));
        return new PanelSum.JudgeCard(
                text(node, "judge"),
                numbers(node.required("marks")),
                filled,
                node.optional("pulledIn").map(ResultReader::numbers).orElse(Map.of()),
                flag(node, "complete"),
                number(node, "exact"),
                number(node, "total"));
    }

    private static PanelSum.Value value(JsonNode node) {
        BigDecimal exact = exact(node, "exact");
        BigDecimal rounded = exact(node, "value");
        return node.has("kept")
                ? new PanelSum.WholeCards(trim(node), exact, rounded)
                : new PanelSum.ByCriterion(
                        list(node, "criteria", ResultReader::line),
                        list(node, "groups", ResultReader::group),
                        exact,
                        rounded);
    }

    private static PanelSum.Trim trim(JsonNode node) {
        return new PanelSum.Trim(
                texts(node, "droppedLowest"),
                texts(node, "droppedHighest"),
                flag(node, "tooFew"),
                list(node, "kept", kept -> new BigDecimal(kept.asString())));
    }

    private static PanelSum.Line line(JsonNode node) {
        return new PanelSum.Line(
                text(node, "criterion"),
                trim(node),
                exact(node, "exact"),
                exact(node, "rounded"),
                exact(node, "factor"),
                exact(node, "weighted"),
                exact(node, "points"));
    }

    private static PanelSum.Group group(JsonNode node) {
        return new PanelSum.Group(text(node, "group"), exact(node, "exact"), exact(node, "points"));
    }

    private static MetricsSum metrics(JsonNode node) {
        return new MetricsSum(
                list(node, "metrics", ResultReader::metric), exact(node, "weightedSum"), exact(node, "weights"));
    }

    private static MetricsSum.MetricLine metric(JsonNode node) {
        JsonNode field = node.required("field");
        return new MetricsSum.MetricLine(
                text(node, "metric"),
                choice(ContestSheet.Metric.Method.class, node, "method"),
                choice(ContestSheet.Metric.Direction.class, node, "direction"),
                number(node, "value"),
                parameters(node.required("parameters")),
                field.isNull() ? null : field(field),
                number(node, "points"),
                exact(node, "weight"));
    }

    private static MetricsSum.Parameters parameters(JsonNode node) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        node.properties().stream()
                .filter(parameter -> parameter.getValue().isString())
                .forEach(parameter -> numbers.put(
                        parameter.getKey(), new BigDecimal(parameter.getValue().asString())));
        return new MetricsSum.Parameters(
                numbers, node.optional("clamp").map(JsonNode::asBoolean).orElse(true));
    }

    private static MetricsSum.Field field(JsonNode node) {
        return new MetricsSum.Field(
                node.required("count").asInt(),
                exact(node, "smallest"),
                exact(node, "largest"),
                node.required("better").asInt(),
                node.required("equal").asInt());
    }

    private static AudienceSum audience(JsonNode node) {
        JsonNode levels = node.required("levels");
        return new AudienceSum(
                choice(AudienceRule.Conversion.class, node, "conversion"),
                exact(node, "scale"),
                count(node.required("votes")),
                levels.isNull() ? null : byName(levels, ResultReader::count),
                count(node.required("leader")),
                exact(node, "all"),
                turnout(node));
    }

    private static AudienceSum.@Nullable Turnout turnout(JsonNode node) {
        BigDecimal quorum = number(node, "quorum");
        JsonNode eligible = node.required("eligible");
        JsonNode voters = node.required("voters");
        return quorum == null || eligible.isNull() || voters.isNull()
                ? null
                : new AudienceSum.Turnout(quorum, count(eligible), count(voters));
    }

    private static TotalSum total(JsonNode node) {
        return new TotalSum(
                numbers(node.required("factors")),
                exact(node, "weighted"),
                list(node, "adjustments", ResultReader::byHand),
                exact(node, "bonuses"),
                number(node, "bonusCap"),
                exact(node, "adjusted"),
                number(node, "floor"),
                exact(node, "exact"));
    }

    private static TotalSum.PointsByHand byHand(JsonNode node) {
        return new TotalSum.PointsByHand(
                choice(ContestSheet.Adjustment.Kind.class, node, "kind"),
                exact(node, "points"),
                text(node, "reason"),
                text(node, "proposedBy"),
                text(node, "approvedBy"));
    }

    private static TieLine tie(JsonNode node) {
        Map<Integer, @Nullable BigDecimal> values = new LinkedHashMap<>();
        boolean skipped = flag(node, "skipped");
        if (!skipped) {
            JsonNode compared = node.required("values");
            compared.properties()
                    .forEach(value -> values.put(Integer.valueOf(value.getKey()), number(compared, value.getKey())));
        }
        return new TieLine(
                new TieBreak(
                        choice(TieBreak.By.class, node, "by"),
                        node.optional("code").map(JsonNode::asString).orElse(null)),
                node.required("level").asInt(),
                skipped,
                values,
                flag(node, "split"));
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).asString();
    }

    private static boolean flag(JsonNode node, String name) {
        return node.required(name).asBoolean();
    }

    private static <E extends Enum<E>> E choice(Class<E> type, JsonNode node, String name) {
        return Enum.valueOf(type, text(node, name));
    }

    private static BigDecimal exact(JsonNode node, String name) {
        return new BigDecimal(text(node, name));
    }

    private static @Nullable BigDecimal number(JsonNode node, String name) {
        JsonNode value = node.required(name);
        return value.isNull() ? null : new BigDecimal(value.asString());
    }

    /** A number, or text where it is large. */
    private static long count(JsonNode node) {
        return Long.parseLong(node.asString());
    }

    private static Map<String, BigDecimal> numbers(JsonNode node) {
        return byName(node, value -> new BigDecimal(value.asString()));
    }

    /** In the document's order. */
    private static <T> Map<String, T> byName(JsonNode node, Function<JsonNode, T> form) {
        Map<String, T> named = new LinkedHashMap<>();
        node.properties().forEach(member -> named.put(member.getKey(), form.apply(member.getValue())));
        return named;
    }

    private static List<String> texts(JsonNode node, String name) {
        return list(node, name, JsonNode::asString);
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, ? extends T> form) {
        List<T> all = new ArrayList<>();
        node.required(name).forEach(item -> all.add(Objects.requireNonNull(form.apply(item))));
        return List.copyOf(all);
    }
}
