package org.saimahui.scope;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.saimahui.attachment.AttachmentService;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.intake.ImportService;
import org.saimahui.look.LookService;
import org.saimahui.points.AdjustmentService;
import org.saimahui.points.AdjustmentView;
import org.saimahui.portrait.Crop;
import org.saimahui.portrait.Pictures;
import org.saimahui.portrait.PortraitService;
import org.saimahui.presenter.PresenterService;
import org.saimahui.report.Desks;
import org.saimahui.report.ReportService;
import org.saimahui.seat.IssuedCard;
import org.saimahui.seat.SeatCardService;
import org.saimahui.support.TestPortal;
import org.saimahui.voting.TicketService;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes contests that have everything and nothing in common but their shape. */
class TwoContests {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** One presenter with a report and a figure, one that waits; judges; points by hand. No mark, so that all is open. */
    private static final String FILE = """
            {"format": "saimahui-contest/1",
             "contest": {"slug": "%1$s", "title": "隔离之夜 %1$s", "zone": "Asia/Shanghai", "state": "LIVE", "published": true,
                         "voteAccess": "TICKET", "ballotsMayChange": true},
             "rule": {"criteria": [{"code": "a", "max": "50", "step": "0.5"}], "panels": [{"code": "p", "weight": 80}],
                      "audience": {"weight": 20}},
             "presenters": [
               {"number": %2$d, "name": "甲%1$s",
                "report": {"title": "题%1$s", "story": "一件小事", "state": "APPROVED"},
                "metrics": [{"code": "m%2$d", "label": "家数", "value": "%2$d", "unit": "家"},
                            {"code": "n%2$d", "label": "人数", "value": "%2$d", "unit": "人"}]},
               {"number": %3$d, "name": "乙%1$s", "report": {"title": "题二", "story": "小事", "state": "SUBMITTED"}}],
             "judges": [{"code": "J%2$d", "name": "评委", "panel": "p"}, {"code": "J%3$d", "panel": "p", "recusals": [%3$d]}],
             "adjustments": [{"presenter": %2$d, "kind": "TIME", "points": "-0.5", "reason": "超时"}]}
            """;

    private static final String LIST = "序号,姓名\n%d,改过的名字\n90,\n";

    private final ContestExchange exchange;

    private final ContestService contests;

    private final PresenterService presenters;

    private final AdjustmentService adjustments;

    private final SeatCardService cards;

    private final TicketService tickets;

    private final PortraitService portraits;

    private final ImportService imports;

    private final LookService looks;

    private final AttachmentService attachments;

    private final Desks desks;

    private final ReportService reports;

    private final JdbcTemplate jdbc;

    TwoContests(
            ContestExchange exchange,
            ContestService contests,
            PresenterService presenters,
            AdjustmentService adjustments,
            SeatCardService cards,
            TicketService tickets,
            PortraitService portraits,
            ImportService imports,
            LookService looks,
            AttachmentService attachments,
            Desks desks,
            ReportService reports,
            JdbcTemplate jdbc) {
        this.looks = looks;
        this.attachments = attachments;
        this.desks = desks;
        this.reports = reports;
        this.imports = imports;
        this.exchange = exchange;
        this.contests = contests;
        this.presenters = presenters;
        this.adjustments = adjustments;
        this.cards = cards;
        this.tickets = tickets;
        this.portraits = portraits;
        this.jdbc = jdbc;
    }

    /** Numbers 1 and 2, seats J1 and J2, figures m1 and n1. */
    Party ours() {
        return party(1, 2);
    }

    /** Numbers 7 and 8, seats J7 and J8, figures m7 and n7. */
    Party theirs() {
        return party(7, 8);
    }

    /** Pictures compare by content. */
    private List<Map<String, Object>> comparable(String query, long contestId) {
        List<Map<String, Object>> rows = jdbc.queryForList(query, contestId);
        rows.forEach(row -> row.replaceAll((column, value) -> value instanceof byte[] b ? Arrays.hashCode(b) : value));
        // Rows that share their first column come in any order.
        return rows.stream().sorted(Comparator.comparing(Map::toString)).toList();
    }

    private Party party(int first, int second) {
        String slug = "scope-" + COUNTER.incrementAndGet();
        long id = exchange.importFile(FILE.formatted(slug, first, second).getBytes(StandardCharsets.UTF_8))
                .id();
        AdjustmentView points = adjustments.list(id).get(0);
        portraits.set(id, null, first, Pictures.jpeg(300 + 100 * first, 1200), Crop.CENTRE);
        attachments.add(desks.of(slug, first, null), null, Pictures.png(60 + first, 40), "现场");
        reports.approve(id, null, first);
        looks.setLogo(id, null, Pictures.png(300 + 10 * first, 100));
        List<IssuedCard> issued = cards.issue(id, List.of());
        return new Party(
                contests.get(id),
                first,
                second,
                presenters.get(id, first).id(),
                points.id(),
                issued.get(0),
                Objects.requireNonNull(presenters.get(id, first).portrait()),
                Objects.requireNonNull(looks.get(id).logo()),
                reports.approved(id, first).orElseThrow().attachments().get(0).hash(),
                tickets.make(id, null, 3),
                imports.receive(
                        id,
                        TestPortal.ORGANISER,
                        "名单.csv",
                        LIST.formatted(first).getBytes(StandardCharsets.UTF_8)));
    }

    /** Every row of a contest but the board, which is derived, by table; with the record. */
    Map<String, List<Map<String, Object>>> rows(Party party) {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        for (String table : jdbc.queryForList(
                "select table_name from information_schema.columns where column_name = 'contest_id' order by 1",
                String.class)) {
            if (!table.equals("board")) {
                rows.put(
                        table,
                        comparable(
                                "select * from " + table + " where contest_id = ? order by 1",
                                party.contest().id()));
            }
        }
        // That a code was refused is counted; nothing else may come of it.
        rows.get("vote").forEach(vote -> vote.remove("refused_codes"));
        rows.put(
                "contest",
                jdbc.queryForList(
                        "select * from contest where id = ?", party.contest().id()));
        rows.put(
                "audit",
                jdbc.queryForList(
                        "select * from record_line where chain_id = (select max(id) from record_chain where contest_slug = ?)"
                                + " order by place",
                        party.contest().slug()));
        return rows;
    }

    /**
     * One contest with what can be named in it.
     *
     * @param first the presenter who has figures and points
     * @param presenterId the same one's row
     * @param upload a table that waits for its confirmation, one of its rows refused
     */
    record Party(
            ContestView contest,
            int first,
            int second,
            long presenterId,
            long adjustment,
            IssuedCard card,
            String portrait,
            String logo,
            String attachment,
            List<String> tickets,
            String upload) {

        String slug() {
            return contest.slug();
        }

        String seat() {
            return "J" + first;
        }
    }
}
