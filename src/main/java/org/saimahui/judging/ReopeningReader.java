package org.saimahui.judging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saimahui.audit.KeptRows;
import org.saimahui.presenter.PresenterService;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which markings are open again, and which ever were. Opening and closing them is {@link MarkingService}'s. */
@Service
@Transactional(readOnly = true)
public class ReopeningReader implements KeptRows {

    private final ReopeningRepository reopenings;

    private final ScorecardRepository cards;

    private final ScorecardVersionRepository versions;

    private final PanelRows panel;

    private final PresenterService presenters;

    private final CardRules rules;

    ReopeningReader(
            ReopeningRepository reopenings,
            ScorecardRepository cards,
            ScorecardVersionRepository versions,
            PanelRows panel,
            PresenterService presenters,
            CardRules rules) {
        this.reopenings = reopenings;
        this.cards = cards;
        this.versions = versions;
        this.panel = panel;
        this.presenters = presenters;
        this.rules = rules;
    }

    /** The seats whose closed marking is open again, by running number, in the order of opening. */
    public Map<Integer, List<OpenSeat>> open(long contestId) {
        List<Reopening> open = panel.open(contestId);
        if (open.isEmpty()) {
            return Map.of();
        }
        Map<Long, Integer> numbers = numbers(contestId);
        Map<Long, String> codes = codes(contestId);
        Map<Integer, List<OpenSeat>> seats = new LinkedHashMap<>();
        for (Reopening reopening : open) {
            int version = cards.findByContestIdAndPresenterIdAndJudgeId(
                            contestId, reopening.presenterId(), reopening.judgeId())
                    .filter(Scorecard::counts)
                    .map(Scorecard::version)
                    .orElse(0);
            int number = numbers.get(reopening.presenterId());
            seats.computeIfAbsent(number, n -> new ArrayList<>())
                    .add(new OpenSeat(
                            number, codes.get(reopening.judgeId()), version > 0, version > reopening.fromVersion()));
        }
        return seats;
    }

    /** Whether there is any card that nobody but its judge may know yet: sent while marking is open, or open again. */
    public boolean isAnySecret(long contestId) {
        Set<Long> marked = presenters.list(contestId).stream()
                .filter(p -> p.turn() == Turn.MARKING)
                .map(PresenterView::id)
                .collect(Collectors.toSet());
        return cards.findByContestIdOrderById(contestId).stream().anyMatch(c -> marked.contains(c.presenterId()))
                || open(contestId).values().stream().flatMap(List::stream).anyMatch(OpenSeat::sent);
    }

    /** Every time that marking was opened again, oldest first; a total is told once its marking is closed. */
    public List<ReopeningView> list(long contestId) {
        List<Reopening> all = reopenings.findByContestIdOrderById(contestId);
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Long, Integer> numbers = numbers(contestId);
        Map<Long, String> codes = codes(contestId);
        return all.stream()
                .map(r -> new ReopeningView(
                        numbers.get(r.presenterId()),
                        codes.get(r.judgeId()),
                        r.reason(),
                        r.openedBy(),
                        codes.containsValue(r.openedBy()),
                        r.agreedBy(),
                        r.openedAt(),
                        r.isOpen(),
                        r.isRepeat(),
                        total(contestId, r, r.fromVersion()),
                        total(contestId, r, r.toVersion())))
                .toList();
    }

    @Override
    public Map<String, Map<String, @Nullable Object>> rows(long contestId) {
        Map<Long, Integer> numbers = numbers(contestId);
        Map<Long, String> codes = codes(contestId);
        return reopenings.findByContestIdOrderById(contestId).stream()
                .collect(Collectors.toMap(
                        Reopening::name, r -> r.row(numbers.get(r.presenterId()), codes.get(r.judgeId()))));
    }

    private @Nullable String total(long contestId, Reopening of, @Nullable Integer version) {
        if (version == null || version == 0) {
            return null;
        }
        return cards.findByContestIdAndPresenterIdAndJudgeId(contestId, of.presenterId(), of.judgeId())
                .flatMap(card -> versions.findByScorecardIdAndVersion(card.id(), version))
                .map(v -> print(rules.card(contestId), v))
                .orElse(null);
    }

    private static String print(CardRule rule, ScorecardVersion version) {
        return rule.printTotal(rule.total(version.marks()));
    }

    private Map<Long, Integer> numbers(long contestId) {
        return presenters.list(contestId).stream().collect(Collectors.toMap(PresenterView::id, PresenterView::number));
    }

    private Map<Long, String> codes(long contestId) {
        return panel.judges(contestId).stream().collect(Collectors.toMap(Judge::id, Judge::code));
    }
}
