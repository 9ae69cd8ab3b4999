package org.saimahui.screen.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.EveningSettings;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.PublicSeats;
import org.saimahui.judging.SeatNames;
import org.saimahui.page.QrCode;
import org.saimahui.presenter.PresenterView;
import org.saimahui.report.MetricView;
import org.saimahui.rule.BriefLine;
import org.saimahui.rule.RuleText;
import org.saimahui.scoreboard.Board;
import org.saimahui.scoreboard.BoardPageView;
import org.saimahui.scoreboard.PhotoFinish;
import org.saimahui.scoreboard.Race;
import org.saimahui.scoreboard.RevealService;
import org.saimahui.scoring.PanelRule;
import org.saimahui.scoring.ScoringRule;
import org.saimahui.scoring.ShownNumbers;
import org.springframework.context.MessageSource;

/**
 * What the still scenes of the wall say, in one language: who judges, how it is counted, who gets which prize, and the ranking
 * as a table. Templates call it {@code #wall}. Numbers come from the Board alone.
 */
public record WallWords(MessageSource messages, RuleText rules, JudgeService judges, SeatNames names, Locale locale) {

    /** So many parts have a column of their own in a table. */
    private static final int MOST_COLUMNS = 4;

    /** One panel. @param weight in words */
    public record Panel(String name, String weight, List<Seat> seats) {}

    /** One seat as the public calls it. @param unit empty unless judges are shown by name */
    public record Seat(String called, String unit) {}

    /** One line of the table. @param parts as many as the table has heads */
    public record Line(
            @Nullable Integer place,
            boolean leads,
            int number,
            String name,
            String organisation,
            List<String> parts,
            String total) {}

    /** The ranking as a table. @param heads names of the parts; none where there are too many */
    public record Table(List<String> heads, List<Line> lines) {}

    /** What one prize is called and who gets it. */
    public record Award(String prize, List<Winner> winners) {}

    /** @param figure the strongest of the report; null without an approved one */
    public record Winner(
            PresenterView person, Board.Row row, @Nullable MetricView figure) {

        /** Whether the name stands in the frame, where a photograph would. */
        public boolean upright() {
            return person.portrait() == null && UprightName.fits(person.name());
        }

        /** How long the name is. */
        public int glyphs() {
            return UprightName.glyphs(person.name());
        }
    }

    /** The panels of the rule in force with their seats, as the contest shows its judges. */
    public List<Panel> panels(BoardPageView view) {
        ScoringRule rule = view.rule();
        if (rule == null) {
            return List.of();
        }
        List<JudgeView> all = judges.list(view.contest().id());
        EveningSettings.JudgesShownAs as = view.contest().settings().judgesShownAs();
        PublicSeats called = PublicSeats.of(as, all);
        List<Panel> panels = new ArrayList<>();
        for (PanelRule panel : rule.panels()) {
            List<Seat> seats = all.stream()
                    .filter(judge -> judge.panel().equals(panel.code()))
                    .map(judge -> new Seat(
                            names.shown(as, called.of(judge.code()), locale),
                            as == EveningSettings.JudgesShownAs.NAME ? judge.organisation() : ""))
                    .toList();
            if (!seats.isEmpty()) {
                panels.add(new Panel(panel.called(), weight(rule, panel), seats));
            }
        }
        return panels;
    }

    private String weight(ScoringRule rule, PanelRule panel) {
        return messages.getMessage(
                "contest.rule.weight." + rule.weights(),
                new Object[] {panel.weight().toPlainString()},
                locale);
    }

    /** The rule in at most six lines. */
    public List<BriefLine> rules(BoardPageView view) {
        ScoringRule rule = view.rule();
        return rule == null
                ? List.of()
                : rules.brief(rule, view.contest().settings().talkSeconds(), locale);
    }

    /** Leads to the whole rule. */
    public QrCode ruleCode(BoardPageView view) {
        return QrCode.of(view.publicUrl() + "/rule");
    }

    /** The ranking with what it is made of. */
    public Table table(BoardPageView view) {
        ScoringRule rule = view.rule();
        List<String> basis = rule == null || view.board().basis().size() > MOST_COLUMNS
                ? List.of()
                : view.board().basis();
        List<Line> lines = view.board().rows().stream()
                .map(row -> new Line(
                        row.place(),
                        row.place() != null && row.place() == 1,
                        row.presenter(),
                        row.name(),
                        row.organisation(),
                        basis.stream().map(code -> part(rule, row, code)).toList(),
                        row.printedScore() == null ? "–" : row.printedScore().replace('-', '\u2212')))
                .toList();
        return new Table(basis.stream().map(code -> head(rule, code)).toList(), lines);
    }

    private static String part(@Nullable ScoringRule rule, Board.Row row, String code) {
        String value = row.parts().get(code);
        return value == null || rule == null
                ? "–"
                : ShownNumbers.of(rule, List.of())
                        .print(new java.math.BigDecimal(value))
                        .replace('-', '\u2212');
    }

    private String head(@Nullable ScoringRule rule, String code) {
        return rule != null && rule.panel(code).isPresent()
                ? rules.part(rule, code, locale)
                : messages.getMessage("scoreboard.part." + code, null, locale);
    }

    /** Which places a photograph is about. */
    public String places(BoardPageView view, PhotoFinish photo) {
        boolean over = view.complete() && !view.board().frozen();
        Object[] places = photo.runners().stream()
                .map(runner -> String.valueOf(runner.lane().place()))
                .toArray();
        return messages.getMessage(over ? "screen.photo.places" : "screen.photo.sofar", places, locale);
    }

    /** How both totals are made, where that is two parts; else their difference. */
    public String apart(PhotoFinish photo) {
        Race.Lane ahead = photo.runners().get(0).lane();
        Race.Lane behind = photo.runners().get(1).lane();
        return ahead.sum().isEmpty() || behind.sum().isEmpty()
                ? total(ahead) + " − " + total(behind) + " = " + photo.gap().toPlainString()
                : messages.getMessage("screen.photo.how", new Object[] {sum(ahead), sum(behind)}, locale);
    }

    private static String sum(Race.Lane lane) {
        return String.join(" + ", lane.sum()).replace("+ -", "\u2212 ") + " = " + total(lane);
    }

    /** How the total of the first behind the door is made, points by hand named apart; null where that is not two parts. */
    public @Nullable String door(BoardPageView view, Race.Lane first) {
        List<String> sum = first.sum();
        ScoringRule rule = view.rule();
        if (sum.isEmpty() || rule == null) {
            return null;
        }
        String parts = rule.objective() == null ? "screen.door.sum" : "screen.door.sum.parts";
        String said = messages.getMessage(parts, new Object[] {sum.get(0), sum.get(1)}, locale);
        if (sum.size() == 2) {
            return said;
        }
        String byHand = sum.get(2);
        return byHand.startsWith("-")
                ? messages.getMessage("screen.door.penalty", new Object[] {said, byHand.substring(1)}, locale)
                : messages.getMessage("screen.door.bonus", new Object[] {said, byHand}, locale);
    }

    private static String total(Race.Lane lane) {
        Board.Row row = lane.row();
        return row == null || row.printedScore() == null
                ? "–"
                : row.printedScore().replace('-', '\u2212');
    }

    /** @param prize which one, from 1 for the best; its winners are none before there is a result */
    public Award award(BoardPageView view, RevealService.@Nullable Told told, int prize) {
        return Awards.of(view, told, prize);
    }

    /** Who is first in a result of which everything is told, as a prize is given. */
    public Award first(BoardPageView view) {
        return new Award(messages.getMessage("screen.door.first", null, locale), Awards.first(view));
    }

    /** The lanes on the ground, one for each who runs, in running order: whether it is a winner's own. */
    public List<Boolean> lanes(BoardPageView view, Award given) {
        List<Integer> winners =
                given.winners().stream().map(winner -> winner.person().number()).toList();
        return view.people().values().stream()
                .filter(PresenterView::isActive)
                .sorted(Comparator.comparingInt(p -> p.slot().position()))
                .map(p -> winners.contains(p.number()))
                .toList();
    }
}
