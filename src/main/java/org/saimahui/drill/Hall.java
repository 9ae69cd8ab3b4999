package org.saimahui.drill;

import java.util.List;
import org.saimahui.contest.ContestView;

/**
 * The hall of one drill: who is there, each with a browser. What each does again and again stands with each, all of it through the
 * portal's own doors. Not for several threads.
 */
public class Hall {

    private final long contestId;

    private final Browsers browsers;

    private final Browser console;

    private final Playbill playbill;

    private final Windows windows;

    private final Seats seats;

    private final CommandDoor commands;

    private final Supervision supervision;

    private final JudgesCards cards;

    private final Voters voters;

    private final HungScreen screen;

    Hall(HallServices services, ContestView contest, Browsers browsers, Browser console) {
        this.contestId = contest.id();
        this.browsers = browsers;
        this.console = console;
        this.playbill = new Playbill(services, contestId, browsers);
        this.windows = new Windows(contest.slug(), console, browsers.fresh(), services.phrases());
        this.seats = new Seats(contest.slug(), windows, console, browsers);
        this.commands = new CommandDoor(playbill, windows, console, seats);
        this.supervision = new Supervision(seats);
        this.cards = new JudgesCards(playbill, windows, seats);
        this.voters = new Voters(windows);
        this.screen = new HungScreen(windows, browsers.fresh());
    }

    /** The rehearsal is no more, or another one stands at its address: nobody goes on. */
    void leave() {
        browsers.leave("REHEARSAL_GONE");
    }

    public long id() {
        return contestId;
    }

    /** What everybody knows of the evening. */
    public Playbill playbill() {
        return playbill;
    }

    /** What can be seen of the evening. */
    public Windows windows() {
        return windows;
    }

    /** Whoever works at the console. */
    public Browser console() {
        return console;
    }

    /** How the evening is led. */
    public CommandDoor commands() {
        return commands;
    }

    /** Whoever came with a card. */
    public Seats seats() {
        return seats;
    }

    /** The second pair of eyes. */
    public Supervision supervision() {
        return supervision;
    }

    /** What the judges send. */
    public JudgesCards cards() {
        return cards;
    }

    /** The audience. */
    public Voters voters() {
        return voters;
    }

    /** The screen that hangs there. */
    public HungScreen screen() {
        return screen;
    }

    /** A device that nobody has seen. */
    public Browser device() {
        return browsers.fresh();
    }

    /** Through which doors everybody has gone in the whole evening. */
    List<String> allDoors() {
        return browsers.all();
    }

    /** Through which doors everybody has gone since this was asked last. */
    List<String> doors() {
        return browsers.doors();
    }
}
