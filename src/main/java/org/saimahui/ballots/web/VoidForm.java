package org.saimahui.ballots.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saimahui.ballots.VoidBallots;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.voting.Receipts;

/**
 * Which ballots are to be void, and why.
 *
 * @param receipts that were ticked
 * @param typed further ones, in lines or with commas between
 * @param confirmed whether the sender has been asked
 */
record VoidForm(
        @Nullable List<String> receipts,
        @Nullable String typed,
        @Nullable String reason,
        @Nullable Long version,
        boolean confirmed) {

    static final VoidForm EMPTY = new VoidForm(List.of(), "", "", null, false);

    /** All of them as receipts are written, each once. */
    List<String> all() {
        Set<String> all = new LinkedHashSet<>();
        Stream<String> ticked = receipts == null ? Stream.empty() : receipts.stream();
        Stream<String> further = typed == null ? Stream.empty() : Arrays.stream(typed.split("[\\s,;，；、]+"));
        Stream.concat(ticked, further)
                .map(Receipts::typed)
                .filter(receipt -> !receipt.isEmpty())
                .forEach(all::add);
        return new ArrayList<>(all);
    }

    /** Whether that box is ticked. */
    public boolean has(String receipt) {
        return receipts != null && receipts.contains(receipt);
    }

    /** How many there are. */
    public int size() {
        return all().size();
    }

    StageCommand toCommand() {
        return StageCommand.of(Command.VOID_BALLOTS)
                .at(version)
                .with(VoidBallots.RECEIPTS, all())
                .because(reason == null ? "" : reason)
                .confirmed();
    }
}
