package org.saimahui.drill;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.Situation;
import org.saimahui.command.StageCommand;
import org.saimahui.presenter.PresenterView;
import org.saimahui.presenter.Turn;

/** How the evening is led: commands given at the API's door, most of them from the console. */
public final class CommandDoor {

    /** So many presses of the big key lead from anywhere to anywhere within one talk. */
    private static final int PRESSES = 60;

    private final Playbill playbill;

    private final Windows windows;

    private final Browser console;

    private final Seats seats;

    CommandDoor(Playbill playbill, Windows windows, Browser console, Seats seats) {
        this.playbill = playbill;
        this.windows = windows;
        this.console = console;
        this.seats = seats;
    }

    /** Gives a command. @throws DoorException where it is refused */
    public void give(Browser who, StageCommand command) {
        Map<String, Object> document = new LinkedHashMap<>(command.toDocument());
        if (command.version() != null) {
            document.put("version", command.version());
        }
        who.send("POST", windows.api("/commands"), document).done();
    }

    /** Gives a command from the console. @throws DoorException where it is refused */
    public void give(StageCommand command) {
        give(console, command);
    }

    /** Tries a command. @return the code of its refusal; empty when it was carried out */
    public String refusal(Browser who, StageCommand command) {
        return Refused.by(() -> give(who, command));
    }

    /** Presses the console's big key until it is so. @throws IllegalStateException when that does not help */
    public void press(Predicate<Situation> until) {
        for (int i = 0; i < PRESSES; i++) {
            if (until.test(playbill.now())) {
                return;
            }
            give(StageCommand.of(Command.NEXT).at(windows.wall()).confirmed());
        }
        throw new IllegalStateException("The big key leads nowhere: " + windows.next());
    }

    /** Somebody is called and talks: the clock runs. */
    public void call() {
        press(now -> now.onStage().filter(p -> p.turn() == Turn.CALLED).isPresent());
        if (windows.clock().path("startedAt").isNull()) {
            give(seats.timekeeper(), StageCommand.of(Command.CLOCK_START));
        }
    }

    /** The talk ends, the judges may mark. */
    public void open() {
        press(now -> now.onStage().filter(p -> p.turn() == Turn.MARKING).isPresent());
    }

    /** All cards are in: the marking is closed. */
    public void close(PresenterView presenter) {
        press(now -> now.presenter(presenter.number()).orElseThrow().turn() == Turn.CLOSED);
    }

    /** The console turns its own key, on the fingerprint of the page of the release. */
    void turnKey() {
        String fingerprint = Windows.fingerprint(console.get(windows.room("/release")));
        give(StageCommand.of(Command.TURN_KEY).confirmed().with(Argument.FINGERPRINT, fingerprint));
    }
}
