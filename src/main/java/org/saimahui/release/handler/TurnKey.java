package org.saimahui.release.handler;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.CommandHandler;
import org.saimahui.command.Giver;
import org.saimahui.command.Question;
import org.saimahui.command.Refusal;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.document.InputProblems;
import org.saimahui.presenter.PresenterView;
import org.saimahui.release.KeyRing;
import org.saimahui.release.Keys;
import org.springframework.stereotype.Component;

/** Whoever holds a key turns it on the result as it was seen. */
@Component
class TurnKey implements CommandHandler {

    private static final String FINGERPRINT = "[0-9a-f]{64}";

    private final Keys keys;

    TurnKey(Keys keys) {
        this.keys = keys;
    }

    @Override
    public Command command() {
        return Command.TURN_KEY;
    }

    @Override
    public Set<Argument<?>> needs() {
        return Set.of(Argument.FINGERPRINT);
    }

    @Override
    public Optional<Refusal> mayI(Situation now, @Nullable PresenterView presenter) {
        int own = now.watch().keys() > 1 && Giver.acting() != Giver.SUPERVISOR ? KeyRing.SECOND : KeyRing.FIRST;
        return now.mustBeChecked()
                .or(now::mustBeClosedAgain)
                .or(() -> Refusal.when(now.undecided() > 0, "ADJUSTMENTS_WAIT", now.undecided()))
                .or(() -> Refusal.when(now.watch().turned().contains(own), "KEY_TURNED"));
    }

    @Override
    public Optional<Question> question(Situation now, @Nullable PresenterView presenter) {
        return Optional.of(Question.sure());
    }

    @Override
    public void check(Situation now, StageCommand order, InputProblems problems) {
        if (!typed(order).matches(FINGERPRINT)) {
            problems.add("BAD_VALUE", "/fingerprint");
        }
    }

    @Override
    public Map<String, Object> kept(Situation now, StageCommand order) {
        Map<String, Object> kept = new LinkedHashMap<>();
        KeyRing ring = keys.of(now.contest());
        kept.put("keys", ring.turned().stream().map(KeyRing.Turned::number).toList());
        ring.turned().stream().findFirst().ifPresent(key -> kept.put("fingerprint", key.fingerprint()));
        return kept;
    }

    @Override
    public void act(Situation now, StageCommand order) {
        keys.turn(now.contest(), typed(order));
    }

    /** As it is printed or copied: in groups, in either case. */
    private static String typed(StageCommand order) {
        return order.get(Argument.FINGERPRINT).orElse("").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
