package org.saimahui.judging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saimahui.document.InputProblem;
import org.saimahui.document.InvalidInputException;
import org.saimahui.presenter.PresenterView;
import org.saimahui.shared.SeatCodes;
import org.springframework.stereotype.Component;

/** The seats that somebody names for a presenter. */
@Component
class WantedSeats {

    private final PanelRows panel;

    WantedSeats(PanelRows panel) {
        this.panel = panel;
    }

    /**
     * Those seats, in order, each once.
     *
     * @param seats their codes; empty for all who mark this presenter
     * @throws InvalidInputException {@code UNKNOWN_JUDGE}, {@code SEAT_RECUSED} at {@code /seats/i}
     */
    List<Judge> of(PresenterView presenter, Collection<String> seats) {
        long contestId = presenter.contestId();
        Map<String, Judge> known = panel.judges(contestId).stream()
                .collect(Collectors.toMap(
                        Judge::code, Function.identity(), (a, b) -> a, () -> new TreeMap<>(SeatCodes.IN_ORDER)));
        if (seats.isEmpty()) {
            return known.values().stream()
                    .filter(judge -> !panel.isRecused(contestId, judge.id(), presenter.id()))
                    .toList();
        }
        List<InputProblem> problems = new ArrayList<>();
        List<Judge> wanted = new ArrayList<>();
        int i = 0;
        for (String seat : new ArrayList<>(seats)) {
            Judge judge = known.get(seat);
            if (judge == null) {
                problems.add(InputProblem.of("UNKNOWN_JUDGE", "/seats/" + i, seat));
            } else if (panel.isRecused(contestId, judge.id(), presenter.id())) {
                problems.add(InputProblem.of("SEAT_RECUSED", "/seats/" + i, seat));
            } else if (!wanted.contains(judge)) {
                wanted.add(judge);
            }
            i++;
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return known.values().stream().filter(wanted::contains).toList();
    }
}
