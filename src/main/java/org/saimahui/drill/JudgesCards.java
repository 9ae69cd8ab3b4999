package org.saimahui.drill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.judging.CardCriterion;
import org.saimahui.presenter.PresenterView;
import tools.jackson.databind.JsonNode;

/** What the judges think, type and send, and what their phones are told of it. */
public final class JudgesCards {

    private final Playbill playbill;

    private final Windows windows;

    private final Seats seats;

    JudgesCards(Playbill playbill, Windows windows, Seats seats) {
        this.playbill = playbill;
        this.windows = windows;
        this.seats = seats;
    }

    /** What a judge thinks of a presenter, on the criteria's own steps: the same for the last two, so that they are level. */
    public Map<String, @Nullable String> marks(String seat, PresenterView presenter) {
        List<Long> all = playbill.active().stream().map(PresenterView::id).toList();
        int form = Math.min(all.indexOf(presenter.id()), all.size() - 2);
        int mood = playbill.judges().indexOf(seat);
        Map<String, @Nullable String> marks = new LinkedHashMap<>();
        for (CardCriterion criterion : playbill.criteria()) {
            marks.put(criterion.code(), mark(criterion, 1 + form + mood % 3));
        }
        return marks;
    }

    /** Some steps below the most, as far as there are any. */
    private static String mark(CardCriterion criterion, int below) {
        BigDecimal step = criterion.step() == null ? BigDecimal.ONE : criterion.step();
        BigDecimal wanted = criterion.max().subtract(step.multiply(BigDecimal.valueOf(below)));
        return wanted.max(criterion.min()).stripTrailingZeros().toPlainString();
    }

    /** The lowest mark of each criterion, which no judge here means. */
    public Map<String, @Nullable String> lowest() {
        Map<String, @Nullable String> lowest = new LinkedHashMap<>();
        playbill.criteria()
                .forEach(criterion ->
                        lowest.put(criterion.code(), criterion.min().toPlainString()));
        return lowest;
    }

    /** Where a judge's own card lies. */
    public String address(int number) {
        return windows.api("/scorecards/" + number);
    }

    /** A judge sends a card. @param version that the judge saw; 0 for none @return the receipt @throws DoorException where it is refused */
    public JsonNode send(String seat, PresenterView presenter, Map<String, @Nullable String> marks, int version) {
        return seats.of(seat)
                .send("PUT", address(presenter.number()), Map.of("marks", marks, "version", version))
                .done()
                .json();
    }

    /** Every judge who has not yet sends, as the form on the own page asks for it. */
    public void sendAll(PresenterView presenter) {
        sendAll(presenter, List.of());
    }

    /** Every judge who has not yet sends, but for some. */
    public void sendAll(PresenterView presenter, List<String> but) {
        List<String> missing = new ArrayList<>(playbill.missing(presenter.number()));
        missing.removeAll(but);
        missing.forEach(seat -> send(seat, presenter, marks(seat, presenter), version(seat)));
    }

    /** Whether a judge's phone is told that its card counts. */
    public boolean isThere(String seat, int number) {
        Answer card = seats.of(seat).get(address(number));
        return card.status() != 404 && card.done().isDone();
    }

    /** The version that the form on a judge's page carries; 0 where it carries none. */
    private int version(String seat) {
        String version = seats.of(seat).get(Seats.OWN_PAGE).done().find("name=\"version\" value=\"([0-9]+)\"");
        return version.isEmpty() ? 0 : Integer.parseInt(version);
    }

    /** A judge's phone keeps what is typed. @param at when that was */
    public void draft(String seat, int number, Map<String, ?> marks, String at) {
        seats.of(seat)
                .send("PUT", address(number) + "/draft", Map.of("marks", marks, "at", at))
                .done();
    }

    /** What the portal has of it, as the judge's phone is told; empty where it has none. */
    public Map<String, String> draft(String seat, int number) {
        Answer kept = seats.of(seat).get(address(number) + "/draft");
        Map<String, String> marks = new LinkedHashMap<>();
        if (kept.status() != 404) {
            kept.done()
                    .json()
                    .path("marks")
                    .propertyStream()
                    .forEach(mark -> marks.put(mark.getKey(), mark.getValue().asString()));
        }
        return marks;
    }
}
