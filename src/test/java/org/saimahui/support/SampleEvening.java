package org.saimahui.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.saimahui.attachment.AttachmentService;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.intake.ImportService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.paper.SlipCode;
import org.saimahui.points.AddAdjustment;
import org.saimahui.points.AdjustmentKind;
import org.saimahui.points.AdjustmentService;
import org.saimahui.portrait.Crop;
import org.saimahui.portrait.Pictures;
import org.saimahui.portrait.PortraitService;
import org.saimahui.presenter.Departures;
import org.saimahui.presenter.PresenterService;
import org.saimahui.report.Desks;
import org.saimahui.report.ReportService;
import org.saimahui.seat.SeatCardService;
import org.saimahui.stage.StageService;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies of the sample evening with a bit of everything: a portrait, an attachment, a report that is still a draft, a presenter who
 * withdrew, a recusal, points by hand, tickets, an uploaded table. Each is played moment by moment.
 */
@Component
public class SampleEvening {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** Presenter with a portrait, whom J7 may not mark. */
    public static final int FIRST = 1;

    /** Presenter whose report nobody approved. */
    public static final int DRAFTED = 5;

    /** As small as is taken: to make it is half of what a copy costs. */
    private static final byte[] FACE = Pictures.jpeg(240, 320);

    private final ContestExchange exchange;

    private final ContestService contests;

    private final PresenterService presenters;

    private final Departures departures;

    private final PortraitService portraits;

    private final Desks desks;

    private final AttachmentService attachments;

    private final ReportService reports;

    private final AdjustmentService adjustments;

    private final ImportService imports;

    private final SeatCardService cards;

    private final ScorecardService scorecards;

    private final StageService stage;

    private final JsonMapper json;

    SampleEvening(
            ContestExchange exchange,
            ContestService contests,
            PresenterService presenters,
            Departures departures,
            PortraitService portraits,
            Desks desks,
            AttachmentService attachments,
            ReportService reports,
            AdjustmentService adjustments,
            ImportService imports,
            SeatCardService cards,
            ScorecardService scorecards,
            StageService stage,
            JsonMapper json) {
        this.exchange = exchange;
        this.contests = contests;
        this.presenters = presenters;
        this.departures = departures;
        this.portraits = portraits;
        this.desks = desks;
        this.attachments = attachments;
        this.reports = reports;
        this.adjustments = adjustments;
        this.imports = imports;
        this.cards = cards;
        this.scorecards = scorecards;
        this.stage = stage;
        this.json = json;
    }

    /** A copy in DRAFT that nobody sees yet. */
    public ContestView draft() {
        return draft(file -> {});
    }

    /** The same of a changed file. */
    public ContestView draft(Consumer<ObjectNode> change) {
        ContestView contest = exchange.importFile(file("sample-" + COUNTER.incrementAndGet(), change));
        portraits.set(contest.id(), null, FIRST, FACE, Crop.CENTRE);
        attachments.add(desks.of(contest.slug(), FIRST, null), null, Pictures.png(60, 40), "现场");
        reports.approve(contest.id(), null, FIRST);
        departures.withdraw(contest.id(), null, 8, "出差");
        adjustments.add(
                contest.id(),
                null,
                new AddAdjustment(2, AdjustmentKind.TIME, new BigDecimal("-0.5"), "超时 30 秒", "", ""));
        return contests.get(contest.id());
    }

    /** Its moments in their order, each with what leads to it from the one before. */
    public Map<String, Runnable> moments(ContestView contest) {
        Map<String, Runnable> moments = new LinkedHashMap<>();
        moments.put("unpublished", () -> {});
        moments.put("published", () -> command(contest, StageCommand.of(Command.PUBLISH)));
        moments.put("live", () -> command(contest, StageCommand.of(Command.GO_LIVE)));
        moments.put("called", () -> command(contest, StageCommand.of(Command.CALL, FIRST)));
        moments.put("marking", () -> command(contest, StageCommand.of(Command.OPEN_MARKING, FIRST)));
        moments.put("some sent", () -> {
            mark(contest, FIRST, 1);
            mark(contest, FIRST, 2);
        });
        moments.put("closed", () -> {
            for (int seat = 3; seat <= 6; seat++) {
                mark(contest, FIRST, seat);
            }
            command(contest, StageCommand.of(Command.CLOSE_MARKING, FIRST));
        });
        moments.put("next called", () -> command(contest, StageCommand.of(Command.CALL, 2)));
        moments.put("vote open", () -> {
            for (int presenter = 2; presenter <= 7; presenter++) {
                whole(contest, presenter);
            }
            command(
                    contest,
                    StageCommand.of(Command.OPEN_VOTE)
                            .with(Argument.SECONDS, 600)
                            .confirmed());
        });
        moments.put("vote closed", () -> command(contest, StageCommand.of(Command.CLOSE_VOTE)));
        moments.put("vote shown", () -> command(contest, StageCommand.of(Command.SHOW_VOTES)));
        moments.put("contest closed", () -> command(contest, StageCommand.of(Command.CLOSE_CONTEST)));
        moments.put("released", () -> command(contest, StageCommand.of(Command.RELEASE)));
        moments.put("archived", () -> contests.archive(contest.id(), null));
        return moments;
    }

    /** A command as the console gives it, with every question answered by yes. */
    public void command(ContestView contest, StageCommand command) {
        stage.command(contest.id(), command.at(null).confirmed());
    }

    /** The secret part of a fresh card of a seat. */
    public String card(ContestView contest, String seat) {
        String url = cards.issue(contest.id(), List.of(seat)).get(0).url();
        return url.substring(url.indexOf('#') + 1);
    }

    /** A table with one good and one bad row of each kind, read and waiting. @return its id */
    public String upload(ContestView contest) {
        String rows = "序号,姓名,单位\n1,张艳艳,市发改委\n2,\u0007,\n";
        String id = imports.receive(
                contest.id(), TestPortal.ORGANISER, "people.csv", rows.getBytes(StandardCharsets.UTF_8));
        imports.plan(imports.get(contest.id(), TestPortal.ORGANISER, id), Duration.ofSeconds(20))
                .orElseThrow();
        return id;
    }

    /** Names the content of the first presenter's portrait. */
    public String portrait(ContestView contest) {
        return Objects.requireNonNull(presenters.get(contest.id(), FIRST).portrait());
    }

    /** Names the content of what is attached to the first presenter's report. */
    public String attachment(ContestView contest) {
        return reports.approved(contest.id(), FIRST)
                .orElseThrow()
                .attachments()
                .get(0)
                .hash();
    }

    /** What is printed on a judge's slip for the first presenter. */
    public String slip(ContestView contest, String seat) {
        return new SlipCode(seat, presenters.get(contest.id(), FIRST).id()).toString();
    }

    private void whole(ContestView contest, int presenter) {
        command(contest, StageCommand.of(Command.OPEN_MARKING, presenter));
        for (int seat = 1; seat <= 7; seat++) {
            mark(contest, presenter, seat);
        }
        command(contest, StageCommand.of(Command.CLOSE_MARKING, presenter));
    }

    private void mark(ContestView contest, int presenter, int seat) {
        String mark = BigDecimal.valueOf(36 + (presenter * 3 + seat * 5) % 14)
                .divide(BigDecimal.valueOf(2))
                .toPlainString();
        scorecards.submit(
                contest.id(),
                "J" + seat,
                presenter,
                new SubmitScorecard(Map.of("state", mark, "style", mark, "ability", mark, "spirit", mark), null, null));
    }

    private byte[] file(String slug, Consumer<ObjectNode> change) {
        try {
            byte[] sample = new ClassPathResource("sample/wenjin-tizhi-2022.json").getContentAsByteArray();
            ObjectNode whole = (ObjectNode) json.readTree(sample);
            ((ObjectNode) whole.path("contest")).put("slug", slug).put("published", false);
            ((ObjectNode) whole.path("presenters").path(DRAFTED - 1).path("report")).put("state", "DRAFT");
            ((tools.jackson.databind.node.ArrayNode)
                            whole.path("judges").path(6).path("recusals"))
                    .add(FIRST);
            change.accept(whole);
            return json.writeValueAsBytes(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
