package org.saimahui.judging;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.AuditLog;
import org.saimahui.audit.Subject;
import org.saimahui.contest.ContestService;
import org.saimahui.news.News;
import org.saimahui.news.Newsroom;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.springframework.stereotype.Component;

/** What is asked for and answered, as the record has it, and the news of it. */
@Component
class RequestEntries {

    private final ContestService contests;

    private final PresenterService presenters;

    private final AuditLog audit;

    private final Newsroom news;

    RequestEntries(ContestService contests, PresenterService presenters, AuditLog audit, Newsroom news) {
        this.contests = contests;
        this.presenters = presenters;
        this.audit = audit;
        this.news = news;
    }

    /**
     * @param presenterId whose marking it is about; null for help
     * @param agreedBy the organiser who agreed before the supervisor, if one did
     * @param why empty where nothing was said
     */
    void tell(
            long contestId,
            String act,
            Judge judge,
            @Nullable Long presenterId,
            @Nullable String agreedBy,
            String why) {
        audit.record(
                contests.get(contestId).slug(),
                act,
                presenterId == null ? Subject.judge(judge.code()) : Subject.presenter(number(contestId, presenterId)),
                null,
                presenterId == null ? null : about(judge, agreedBy),
                why.isEmpty() ? null : why);
        news.tell(News.of(contestId, News.Kind.ASKED));
    }

    /** Whose card it is, where the subject is the presenter, and which organiser has agreed. */
    private static Map<String, Object> about(Judge judge, @Nullable String agreedBy) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("seat", judge.code());
        if (agreedBy != null) {
            about.put("agreedBy", agreedBy);
        }
        return about;
    }

    private int number(long contestId, long presenterId) {
        return presenters.list(contestId).stream()
                .filter(presenter -> presenter.id() == presenterId)
                .mapToInt(PresenterView::number)
                .findFirst()
                .orElseThrow();
    }
}
