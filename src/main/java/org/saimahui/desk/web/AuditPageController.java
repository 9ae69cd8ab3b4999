package org.saimahui.desk.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditLine;
import org.saimahui.audit.AuditReader;
import org.saimahui.audit.ShownHeads;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.JudgeService;
import org.saimahui.stage.AuditPhrases;
import org.saimahui.stage.AuditWords;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The record, newest first, for one contest or for the installation. */
@Controller
class AuditPageController {

    private static final int LINES = 50;

    private static final int LAST_PAGE = 20_000;

    private static final ZoneId HOUSE = ZoneId.of("Asia/Shanghai");

    private final ContestService contests;

    private final AuditReader audit;

    private final AuditPhrases phrases;

    private final AuditWords words;

    private final JudgeService judges;

    private final ShownHeads heads;

    AuditPageController(
            ContestService contests,
            AuditReader audit,
            AuditPhrases phrases,
            AuditWords words,
            JudgeService judges,
            ShownHeads heads) {
        this.heads = heads;
        this.judges = judges;
        this.contests = contests;
        this.audit = audit;
        this.phrases = phrases;
        this.words = words;
    }

    @GetMapping("/organise/{slug}/audit")
    String ofContest(
            @PathVariable String slug, AuditQuery query, @RequestParam(defaultValue = "0") int page, Model model) {
        ContestView contest = contests.get(slug);
        model.addAttribute("contest", contest);
        Map<String, String> panels = contest.ruleNumber() > 0 ? judges.panels(contest.id()) : Map.of();
        model.addAttribute("words", words.naming(panels));
        model.addAttribute("heads", heads.list(contest.slug()));
        return show(contest.slug(), contest.zone(), query, page, model);
    }

    @GetMapping("/organise/audit")
    String ofInstallation(AuditQuery query, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("words", words);
        return show("", HOUSE, query, page, model);
    }

    private String show(String contest, ZoneId zone, AuditQuery query, int page, Model model) {
        int wanted = Math.max(0, Math.min(page, LAST_PAGE));
        Page<AuditLine> lines = audit.search(query.toFilter(contest, zone), wanted, LINES);
        model.addAttribute("lines", lines);
        model.addAttribute("query", query);
        model.addAttribute("zone", zone);
        model.addAttribute("phrases", phrases);
        model.addAttribute("head", audit.head(contest).orElse(null));
        model.addAttribute("actors", audit.actors(contest));
        List<String> actions = audit.actions(contest);
        model.addAttribute("actions", actions);
        return "desk/audit";
    }

    /** The filter as the browser sends it; times are local to the contest. */
    record AuditQuery(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String subject,
            @Nullable String from,
            @Nullable String to) {

        AuditQuery {
            actor = orEmpty(actor);
            action = orEmpty(action);
            subject = orEmpty(subject);
            from = orEmpty(from);
            to = orEmpty(to);
        }

        public boolean isEmpty() {
            return (actor() + action() + subject() + from() + to()).isBlank();
        }

        AuditFilter toFilter(String contest, ZoneId zone) {
            return new AuditFilter(
                    contest,
                    orEmpty(actor),
                    orEmpty(action),
                    orEmpty(subject),
                    moment(from, zone, AuditFilter.ALWAYS),
                    moment(to, zone, AuditFilter.EVER));
        }

        /** A time that cannot be read filters nothing. */
        private static Instant moment(@Nullable String local, ZoneId zone, Instant otherwise) {
            try {
                return local == null || local.isBlank()
                        ? otherwise
                        : LocalDateTime.parse(local.strip()).atZone(zone).toInstant();
            } catch (DateTimeException notATime) {
                return otherwise;
            }
        }

        private static String orEmpty(@Nullable String value) {
            return value == null ? "" : value.strip();
        }
    }
}
