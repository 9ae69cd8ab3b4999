package org.saimahui.recap;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestState;
import org.saimahui.presenter.PresenterState;
import org.saimahui.release.AwardList;
import org.saimahui.report.Amount;
import org.saimahui.report.Claim;
import org.saimahui.report.Evidence;
import org.saimahui.report.MetricView;
import org.saimahui.report.PublicReport;
import org.saimahui.report.Qualifier;
import org.saimahui.report.Yardstick;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Evenings to be told, made of plain objects; the word for a presenter stays {@code [person]}. */
public final class Told {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final List<RecapFacts.Speaker> speakers = new ArrayList<>();

    private final List<RecapFacts.Place> places = new ArrayList<>();

    private final List<AwardList.Award> awards = new ArrayList<>();

    private final Map<Integer, Long> votes = new LinkedHashMap<>();

    private final Map<Integer, Long> ratings = new LinkedHashMap<>();

    private @Nullable String best;

    private final Map<String, Integer> seats = new LinkedHashMap<>();

    private RecapFacts.Evening evening = new RecapFacts.Evening("比拼", "", "", "", null, null);

    private ContestState state = ContestState.CLOSED;

    private RecapFacts.@Nullable Corrected corrects;

    private @Nullable String correcting;

    private boolean released;

    private boolean showOnly;

    private boolean rehearsal;

    /** The texts of the portal, without a contest at hand. */
    public static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/recap", "messages/report", "messages/release", "messages/common");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    public static PublicReport report(String title, @Nullable Claim claim, MetricView... metrics) {
        return new PublicReport(title, "", "", "", "", claim, List.of(metrics), "", List.of());
    }

    public static MetricView metric(String code, String label, String wording) {
        return new MetricView(
                code, label, new Amount("1", "家", Qualifier.EXACT, wording), Yardstick.NONE, Evidence.NONE);
    }

    public Told evening(String title, String venue, String host, String campaign, boolean timed) {
        ZonedDateTime at = timed ? ZonedDateTime.of(2026, 11, 24, 19, 0, 0, 0, ZONE) : null;
        return begun(title, venue, host, campaign, at, at);
    }

    /** @param planned null for none, as is when it went live by the record */
    public Told begun(
            String title,
            String venue,
            String host,
            String campaign,
            @Nullable ZonedDateTime planned,
            @Nullable ZonedDateTime live) {
        evening = new RecapFacts.Evening(title, campaign, host, venue, planned, live);
        return this;
    }

    public Told in(ContestState now) {
        state = now;
        return this;
    }

    public Told speaker(String name, @Nullable PublicReport report) {
        return speaker(name, "单位" + (speakers.size() + 1), PresenterState.ACTIVE, report);
    }

    public Told speaker(String name, String unit, PresenterState in, @Nullable PublicReport report) {
        speakers.add(new RecapFacts.Speaker(
                speakers.size() + 1, name, unit, "处长", in, state != ContestState.DRAFT, null, report));
        return this;
    }

    public Told place(int number, @Nullable Integer place, @Nullable String total) {
        places.add(new RecapFacts.Place(number, place, total, List.of(), "0"));
        released = true;
        return this;
    }

    public Told place(RecapFacts.Place place) {
        places.add(place);
        released = true;
        return this;
    }

    public Told award(String prize, Integer... winners) {
        awards.add(new AwardList.Award(
                prize,
                1,
                List.of(winners).stream()
                        .map(number -> new AwardList.Winner(number, "", "", "", 1, ""))
                        .toList()));
        return this;
    }

    public Told votes(int number, long count) {
        votes.put(number, count);
        return this;
    }

    /** @param best the level worth most, of which that one got so many */
    public Told rated(String level, int number, long count) {
        best = level;
        ratings.put(number, count);
        return this;
    }

    public Told panel(String name, int count) {
        seats.put(name, count);
        return this;
    }

    public Told corrected(String reason) {
        corrects = new RecapFacts.Corrected(1, reason);
        return this;
    }

    public Told underCorrection(String reason) {
        correcting = reason;
        return this;
    }

    public Told showOnly() {
        showOnly = true;
        return this;
    }

    public Told rehearsed() {
        rehearsal = true;
        return this;
    }

    public Recap in(Locale language) {
        RecapFacts.Outcome outcome = released
                ? new RecapFacts.Outcome(
                        corrects == null ? 1 : 2,
                        ZonedDateTime.of(2026, 11, 24, 20, 40, 0, 0, ZONE),
                        "陈组织",
                        places,
                        List.of(),
                        awards,
                        votes.isEmpty()
                                ? null
                                : new RecapFacts.Votes(
                                        votes,
                                        String.valueOf(votes.values().stream()
                                                .mapToLong(Long::longValue)
                                                .sum())),
                        best == null ? null : new RecapFacts.Ratings(best, ratings),
                        corrects,
                        correcting,
                        null)
                : null;
        RecapFacts facts = new RecapFacts(
                new Records("evening", true, null),
                rehearsal,
                state,
                evening,
                speakers,
                new RecapFacts.Jury(showOnly, seats),
                outcome);
        return new RecapWriter(facts, messages(), language).write();
    }
}
