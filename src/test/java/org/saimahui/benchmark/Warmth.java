package org.saimahui.benchmark;

import java.util.function.DoubleSupplier;

/**
 * Repeats a piece of work until it costs no less than before: until then it is the compiler that is measured. Beside many
 * threads under load it has little of one processor, so it is given time of its own after each round.
 */
final class Warmth {

    private static final int MOST_ROUNDS = 30;

    private static final int ROUNDS_WITHOUT_GAIN = 3;

    /** Less of the best cost than this is a gain. */
    private static final double GAIN = 0.95;

    private Warmth() {}

    /**
     * @param server whose compiler it is
     * @param cost does the work once and says what it has cost
     * @return how many times it was done
     */
    static int reached(Program server, DoubleSupplier cost) {
        double best = Double.MAX_VALUE;
        int rounds = 0;
        for (int idle = 0; idle < ROUNDS_WITHOUT_GAIN && rounds < MOST_ROUNDS; rounds++) {
            double now = cost.getAsDouble();
            idle = now < GAIN * best ? 0 : idle + 1;
            best = Math.min(best, now);
            server.rest();
        }
        return rounds;
    }
}
