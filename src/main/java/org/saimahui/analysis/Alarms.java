package org.saimahui.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.JudgeView;
import org.saimahui.judging.SeatNames;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one should look at, in sentences: over closed markings only, so that an alarm arises when a marking is closed. */
@Component
public class Alarms {

    private final AnalysisService analyses;

    private final PresenterService presenters;

    private final JudgeService judges;

    private final SeatNames names;

    private final MessageSource messages;

    Alarms(
            AnalysisService analyses,
            PresenterService presenters,
            JudgeService judges,
            SeatNames names,
            MessageSource messages) {
        this.analyses = analyses;
        this.presenters = presenters;
        this.judges = judges;
        this.names = names;
        this.messages = messages;
    }

    /** Spread, upside-down order, a first place that hangs on something, in the reader's language. */
    @Transactional(readOnly = true)
    public List<String> of(long contestId, Locale locale) {
        Analysis analysis = analyses.of(contestId);
        AnalysisWords words = words(contestId, locale);
        Stability stability = analysis.stability();
        List<String> alarms = new ArrayList<>(stability == null ? List.of() : words.hangs(stability));
        alarms.addAll(ofCards(analysis, words));
        return alarms;
    }

    /** The sentences of a contest's analysis. */
    public AnalysisWords words(long contestId, Locale locale) {
        Map<Integer, String> people = presenters.list(contestId).stream()
                .collect(Collectors.toMap(PresenterView::number, PresenterView::name));
        Map<String, String> seats = judges.list(contestId).stream()
                .collect(Collectors.toMap(JudgeView::code, j -> names.of(j.code(), j.name(), locale)));
        return new AnalysisWords(messages, locale, people, seats);
    }

    /** The same of an analysis that was made already, where the recounts stand below. */
    public static List<String> of(Analysis analysis, AnalysisWords words) {
        List<String> alarms = new ArrayList<>();
        Stability stability = analysis.stability();
        if (stability != null && !stability.hangsOn().isEmpty()) {
            alarms.add(words.say(
                    "alarm.first",
                    words.presenters(stability.first()),
                    String.valueOf(stability.hangsOn().size()),
                    String.valueOf(stability.recounts().size())));
        }
        alarms.addAll(ofCards(analysis, words));
        return alarms;
    }

    private static List<String> ofCards(Analysis analysis, AnalysisWords words) {
        List<String> alarms = new ArrayList<>();
        for (Analysis.Panel panel : analysis.panels()) {
            for (Spread spread : panel.wide()) {
                alarms.add(words.say(
                        "alarm.spread",
                        words.presenter(spread.presenter()),
                        words.seat(spread.farthest()),
                        Points.print(spread.median().plus(spread.deviation())),
                        Points.print(spread.median()),
                        Points.signed(spread.deviation()),
                        Points.print(panel.limit())));
            }
            for (OrderCheck order : panel.reversed()) {
                alarms.add(words.say(
                        "alarm.order",
                        words.seat(order.judge()),
                        order.correlation(),
                        String.valueOf(order.same()),
                        String.valueOf(order.reversed())));
            }
        }
        return alarms;
    }
}
