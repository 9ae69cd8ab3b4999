package org.saimahui.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestFacts;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.EveningSettings;
import org.saimahui.contest.Slug;
import org.saimahui.contest.VoteAccess;
import org.saimahui.document.Decimals;
import org.saimahui.document.Fields;

/** The contest itself in a contest file: what the organiser says about the evening, its state, its settings. */
final class HeadFields {

    private static final String ZONE = "Asia/Shanghai";

    private HeadFields() {}

    static ContestFile.Head read(Fields file) {
        file.required("contest");
        Fields contest = file.object("contest");
        if (contest == null) {
            return new ContestFile.Head(
                    null,
                    facts("", "", "", "", null, ZONE, null, null, null),
                    ContestState.DRAFT,
                    false,
                    EveningSettings.DEFAULTS,
                    List.of());
        }
        contest.required("title");
        ContestFile.Head head = new ContestFile.Head(
                slug(contest),
                facts(
                        contest.name("title"),
                        contest.name("campaign"),
                        contest.name("host"),
                        contest.name("venue"),
                        startsAt(contest),
                        zone(contest),
                        contest.choice("voteAccess", VoteAccess.class),
                        contest.flag("ballotsMayChange"),
                        contest.flag("adjustmentsNeedTwo")),
                contest.choice("state", ContestState.class, ContestState.DRAFT),
                Boolean.TRUE.equals(contest.flag("published")),
                EveningSettings.read(contest),
                runningOrder(contest));
        contest.end();
        return head;
    }

    private static List<Integer> runningOrder(Fields contest) {
        List<Integer> order = new ArrayList<>();
        for (Object element : contest.list("runningOrder")) {
            BigDecimal number = Decimals.parse(element);
            Long whole = number == null ? null : Fields.wholeOf(number, 1, Integer.MAX_VALUE);
            if (whole == null) {
                contest.problems().add("NOT_A_NUMBER", contest.pointer("runningOrder") + '/' + order.size());
            }
            order.add(whole == null ? 0 : whole.intValue());
        }
        return order;
    }

    private static ContestFacts facts(
            String title,
            String campaign,
            String host,
            String venue,
            @Nullable LocalDateTime startsAt,
            String zone,
            @Nullable VoteAccess access,
            @Nullable Boolean mayChange,
            @Nullable Boolean needTwo) {
        return new ContestFacts(
                title,
                campaign,
                host,
                venue,
                startsAt,
                zone,
                Objects.requireNonNullElse(access, VoteAccess.OPEN),
                Objects.requireNonNullElse(mayChange, Boolean.TRUE),
                Boolean.TRUE.equals(needTwo));
    }

    private static @Nullable String slug(Fields contest) {
        String slug = contest.nameOrNull("slug");
        String refusal = slug == null ? null : Slug.refusal(slug);
        if (refusal != null) {
            contest.reject("slug", refusal.equals("BAD_SLUG") ? "BAD_VALUE" : refusal);
        }
        return slug;
    }

    private static String zone(Fields contest) {
        String zone = contest.name("zone");
        try {
            return zone.isEmpty() ? ZONE : ZoneId.of(zone).getId();
        } catch (DateTimeException notAZone) {
            contest.reject("zone", "BAD_VALUE");
            return ZONE;
        }
    }

    private static @Nullable LocalDateTime startsAt(Fields contest) {
        String text = contest.nameOrNull("startsAt");
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException notATime) {
            contest.reject("startsAt", "BAD_VALUE");
            return null;
        }
    }
}
