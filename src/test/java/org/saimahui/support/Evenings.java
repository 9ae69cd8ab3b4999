package org.saimahui.support;

import java.util.concurrent.atomic.AtomicInteger;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestFacts;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.judging.JudgeFacts;
import org.saimahui.judging.JudgeService;
import org.saimahui.presenter.PresenterFacts;
import org.saimahui.presenter.PresenterService;
import org.saimahui.rule.RuleService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes contests for tests: one named cast, a rule of two criteria, everything through the product's own services. */
@Component
public class Evenings {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** Two criteria 0–50 in steps of 0.5, one panel dropping one highest and one lowest, the audience with a fifth. */
    public static final String RULE = """
            {"criteria": [{"code": "state", "name": "状态", "max": "50", "step": "0.5"},
                          {"code": "ability", "name": "能力", "max": "50", "step": "0.5"}],
             "panels": [{"code": "experts", "name": "专家评委", "weight": "80",
                         "drop": {"highest": 1, "lowest": 1, "scope": "SCORECARD"}}],
             "audience": {"weight": "20", "choices": 3}}
            """;

    /** The same; the audience gives everybody one of four levels. */
    public static final String LEVELS = RULE.replace(
            "\"choices\": 3",
            "\"conversion\": \"MEAN_LEVELS\","
                    + " \"levels\": {\"优秀\": \"100\", \"称职\": \"80\", \"基本称职\": \"60\", \"不称职\": \"0\"}");

    private final ContestService contests;

    private final ContestCourse course;

    private final RuleService rules;

    private final PresenterService presenters;

    private final JudgeService judges;

    private final TransactionTemplate transaction;

    Evenings(
            ContestService contests,
            ContestCourse course,
            RuleService rules,
            PresenterService presenters,
            JudgeService judges,
            TransactionTemplate transaction) {
        this.contests = contests;
        this.course = course;
        this.rules = rules;
        this.presenters = presenters;
        this.judges = judges;
        this.transaction = transaction;
    }

    /** A new contest in DRAFT, unpublished, with the rule above and the four of the cast. */
    public ContestView draft() {
        String slug = "evening-" + COUNTER.incrementAndGet();
        ContestView contest = contests.create(slug, facts("测试之夜 " + slug), false);
        transaction.executeWithoutResult(status -> rules.use(contest.id(), RULE, null));
        presenters.add(contest.id(), null, new PresenterFacts("李娜", "市水利局", "规划处处长"));
        presenters.add(contest.id(), null, new PresenterFacts("王强", "市交通局", "运输处处长"));
        presenters.add(contest.id(), null, new PresenterFacts("欧阳明", "市财政局", "预算处处长"));
        presenters.add(contest.id(), null, new PresenterFacts("赵敏", "市教育局", "基础教育处处长"));
        return contests.get(contest.id());
    }

    /** The same, published and LIVE. */
    public ContestView live() {
        ContestView contest = draft();
        transaction.executeWithoutResult(status -> {
            contests.raiseVersion(contest.id(), null);
            course.goLive(contest.id());
        });
        return contests.get(contest.id());
    }

    /** The same as {@link #live()}, with that many seats J1, J2 … on the experts' panel. */
    public ContestView withJudges(int seats) {
        ContestView contest = live();
        for (int seat = 1; seat <= seats; seat++) {
            seat(contest, "J" + seat, "");
        }
        return contest;
    }

    /** One more seat on the experts' panel. @param name may be empty */
    public void seat(ContestView contest, String code, String name) {
        judges.add(contest.id(), null, new JudgeFacts(code, name, "", "experts"));
    }

    /** The same, whose judge is the chief. */
    public void chief(ContestView contest, String code, String name) {
        judges.add(contest.id(), null, new JudgeFacts(code, name, "", "experts", true));
    }

    public static ContestFacts facts(String title) {
        return new ContestFacts(title, "", "", "", null, "Asia/Shanghai", VoteAccess.OPEN, true, false);
    }
}
