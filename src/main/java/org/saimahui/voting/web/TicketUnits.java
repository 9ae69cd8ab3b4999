package org.saimahui.voting.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.saimahui.presenter.PresenterService;
import org.saimahui.shared.Names;
import org.saimahui.voting.NewTickets;
import org.springframework.stereotype.Component;

/** Units of tickets beside the organisations of presenters. */
@Component
class TicketUnits {

    private final PresenterService presenters;

    TicketUnits(PresenterService presenters) {
        this.presenters = presenters;
    }

    /** Units that no presenter comes from: perhaps written otherwise, and then nobody is excluded by them. */
    List<String> strange(long contestId, List<NewTickets> wanted) {
        Set<String> known = presenters.list(contestId).stream()
                .map(presenter -> Names.key(presenter.organisation()))
                .collect(Collectors.toSet());
        return wanted.stream()
                .map(NewTickets::unit)
                .filter(unit -> !unit.isEmpty() && !known.contains(Names.key(unit)))
                .distinct()
                .toList();
    }
}
