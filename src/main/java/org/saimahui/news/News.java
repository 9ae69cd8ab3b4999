package org.saimahui.news;

/**
 * Something is new in a contest: a hint to look again, never what is new. Small enough to go to other nodes as it is.
 *
 * @param seat whose seat it is about ({@link Kind#CARD}, {@link Kind#VACATED}); empty for all others
 * @param version the number that grows with things of this kind; 0 where they have none
 */
public record News(long contestId, Kind kind, String seat, long version) {

    /** What may be new. */
    public enum Kind {
        /** The public ranking. */
        BOARD,
        /** Which judges are here and have sent. */
        LAMPS,
        /** What the public reads beside the ranking: facts, look, people, reports, rule; also that it is hidden or shown. */
        PROGRAMME,
        /** What the screens show. */
        SCENE,
        /** Which screens the hall has, and which of them follow. */
        SCREENS,
        /** The clock of whoever talks was started, stopped or set; it says nothing while it runs. */
        CLOCK,
        /** The state of the audience's vote; never its ballots. */
        VOTE,
        /** Ballots were stored, told once a second; for those in the hall who may know how many, never for the public. */
        BALLOTS,
        /** A card of that seat came in. */
        CARD,
        /** The devices that held that seat hold it no more. */
        VACATED,
        /** A device has come to a seat or is not heard of any more. */
        REACH,
        /** A judge asks for something, or was answered; seats of those who may answer, and the console. */
        ASKED,
        /** An act of the organisers, whether the public sees it or not; its version is the contest's own. */
        DESK,
        /** The contest with everything in it is deleted. */
        GONE
    }

    /** News of a whole contest. */
    public static News of(long contestId, Kind kind, long version) {
        return new News(contestId, kind, "", version);
    }

    /** News of a whole contest, of a kind without a version. */
    public static News of(long contestId, Kind kind) {
        return of(contestId, kind, 0);
    }

    /** News of one seat. */
    public static News ofSeat(long contestId, Kind kind, String seat) {
        return new News(contestId, kind, seat, 0);
    }
}
