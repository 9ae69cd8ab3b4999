package org.saimahui.audit;

import java.util.Collection;

/**
 * What something was done to.
 *
 * @param id which one of its kind; empty where there is one only
 */
public record Subject(Kind kind, String id) {

    /** What there is. */
    public enum Kind {
        CONTEST,
        /** By the number. */
        PRESENTER,
        /** All of them. */
        PRESENTERS,
        /** By the presenter's number. */
        REPORT,
        RULE,
        VOTE,
        TICKETS,
        /** By its version. */
        RESULT,
        /** By the seat's code. */
        JUDGE,
        /** By its code. */
        SEAT,
        /** Several; the id says how many, the entry's values which. */
        SEATS,
        /** By its name. */
        SCREEN,
        WALL,
        /** By the account's name. */
        ORGANISER,
        HALL_ADDRESS,
        DATABASE,
        /** The lines that were kept before there was a chain. */
        RECORD,
        /** A former line's text. */
        OTHER
    }

    public static final Subject CONTEST = new Subject(Kind.CONTEST, "");

    public static final Subject PRESENTERS = new Subject(Kind.PRESENTERS, "");

    public static final Subject RULE = new Subject(Kind.RULE, "");

    public static final Subject VOTE = new Subject(Kind.VOTE, "");

    public static final Subject TICKETS = new Subject(Kind.TICKETS, "");

    public static final Subject WALL = new Subject(Kind.WALL, "");

    public static final Subject HALL_ADDRESS = new Subject(Kind.HALL_ADDRESS, "");

    public static final Subject DATABASE = new Subject(Kind.DATABASE, "");

    /** @param number running number */
    public static Subject presenter(int number) {
        return new Subject(Kind.PRESENTER, String.valueOf(number));
    }

    /** @param number running number of its presenter */
    public static Subject report(int number) {
        return new Subject(Kind.REPORT, String.valueOf(number));
    }

    /** @param version from 1 */
    public static Subject result(int version) {
        return new Subject(Kind.RESULT, String.valueOf(version));
    }

    /** A judge as a person on the panel. @param seat code such as {@code J1} */
    public static Subject judge(String seat) {
        return new Subject(Kind.JUDGE, seat);
    }

    /** A seat with its card, whoever holds it. @param seat code such as {@code J1} or {@code HOST} */
    public static Subject seat(String seat) {
        return new Subject(Kind.SEAT, seat);
    }

    /** One is named; of several the entry's values say which. */
    public static Subject seats(Collection<String> seats) {
        return seats.size() == 1
                ? seat(seats.iterator().next())
                : new Subject(Kind.SEATS, String.valueOf(seats.size()));
    }

    public static Subject screen(String name) {
        return new Subject(Kind.SCREEN, name);
    }

    public static Subject organiser(String name) {
        return new Subject(Kind.ORGANISER, name);
    }
}
