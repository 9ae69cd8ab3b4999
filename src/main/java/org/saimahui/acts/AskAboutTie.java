package org.saimahui.acts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.document.InputProblems;
import org.saimahui.presenter.PresenterView;
import org.saimahui.standings.TieDecisions;
import org.saimahui.ties.TieVotes;
import org.springframework.stereotype.Component;

/**
 * The judges are asked which of two who are level comes first: a card of two choices on their phones for half a minute. With
 * {@code kind} CHIEF the chief judge alone is asked.
 */
@Component
class AskAboutTie implements CommandHandler {

    private static final String CHIEF = "CHIEF";

    private static final Set<String> KINDS = Set.of("PANEL", CHIEF);

    private final TieDecisions ties;

    private final TieVotes votes;

    AskAboutTie(TieDecisions ties, TieVotes votes) {
        this.ties = ties;
        this.votes = votes;
    }

    @Override
    public Command command() {
        return Command.TIE_VOTE;
    }

    @Override
    public Set<Argument<?>> needs() {
        return Set.of(Argument.PRESENTER);
    }

    @Override
    public Set<Argument<?>> takes() {
        return Set.of(Argument.KIND);
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        return now.mustBeChecked()
                .or(() -> Refusal.when(!now.watch().turned().isEmpty(), "KEY_TURNED"))
                .or(() -> Refusal.when(now.watch().asked(), "TIE_VOTE_OPEN"));
    }

    @Override
    public void check(Situation now, StageCommand order, InputProblems problems) {
        boolean chief = isChief(order);
        List<Integer> tied = tied(now, order);
        if (!KINDS.contains(order.get(Argument.KIND).orElse("PANEL"))) {
            problems.add("BAD_VALUE", "/kind");
        } else if (tied.isEmpty()) {
            problems.add("NOT_TIED", "/presenter");
        } else if (tied.size() != 2) {
            problems.add("TIE_NOT_TWO", "/presenter");
        } else if (votes.seats(now.contest().id(), person(now, tied.get(0)), person(now, tied.get(1)), chief)
                .isEmpty()) {
            problems.add(chief ? "TIE_NO_CHIEF" : "TIE_NO_JUDGE", "/kind");
        }
    }

    @Override
    public void act(Situation now, StageCommand order) {
        List<Integer> tied = tied(now, order);
        votes.ask(now.contest().id(), person(now, tied.get(0)), person(now, tied.get(1)), isChief(order));
    }

    /** The numbers of those who are level with the one named, in order; empty where nobody is. */
    private List<Integer> tied(Situation now, StageCommand order) {
        return ties.open(now.contest().id()).stream()
                .filter(group -> new HashSet<>(group).contains(order.presenter()))
                .findFirst()
                .map(group -> group.stream().sorted().toList())
                .orElse(List.of());
    }

    private static boolean isChief(StageCommand order) {
        return CHIEF.equals(order.get(Argument.KIND).orElse(""));
    }

    private static PresenterView person(Situation now, int number) {
        return now.presenter(number).orElseThrow();
    }
}
