package org.saimahui.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.saimahui.account.OrganiserService;
import org.saimahui.contest.ContestFacts;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.contest.VoteAccess;
import org.saimahui.rule.RuleService;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts an empty contest with the default rule. */
@Service
public class NewContest {

    private static final String ZONE = "Asia/Shanghai";

    private final ContestService contests;

    private final RuleService rules;

    private final OrganiserService organisers;

    NewContest(ContestService contests, RuleService rules, OrganiserService organisers) {
        this.organisers = organisers;
        this.contests = contests;
        this.rules = rules;
    }

    /**
     * Makes the contest in DRAFT, not published. Points by hand need two people where there are two organisers.
     *
     * @throws org.saimahui.document.InvalidInputException naming each bad field
     * @throws org.saimahui.shared.ConflictException {@code SLUG_TAKEN}
     */
    @Transactional
    public ContestView start(String slug, String title, VoteAccess access) {
        boolean needsTwo = organisers.list().size() > 1;
        ContestFacts facts = new ContestFacts(title, "", "", "", null, ZONE, access, true, needsTwo);
        ContestView contest = contests.create(slug, facts, false);
        rules.use(contest.id(), defaultRule(), null);
        return contests.get(contest.id());
    }

    private static String defaultRule() {
        try {
            return new ClassPathResource("rule/default.json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The default rule belongs to the program", e);
        }
    }
}
