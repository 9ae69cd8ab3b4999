package org.saimahui.voting;

import java.time.Instant;
import java.util.List;

/**
 * What is worth a look before ballots are counted. None of it is a proof of anything: many vote in the second in which they
 * are asked to, and two people may share a phone. What was chosen is in none of it.
 *
 * @param bursts the seconds with unusually many ballots, the fullest first
 * @param devices devices that cast with several codes, the busiest first
 * @param restless ballots that were changed again and again
 * @param refusedCodes how often a code was refused: unknown, or used by another device
 */
public record BallotFindings(List<Burst> bursts, List<Device> devices, List<Restless> restless, long refusedCodes) {

    public BallotFindings {
        bursts = List.copyOf(bursts);
        devices = List.copyOf(devices);
        restless = List.copyOf(restless);
    }

    /**
     * One second.
     *
     * @param usual the median of all seconds in which there was a ballot
     * @param receipts of the ballots that still count, at most {@value BallotChecks#MOST_SHOWN}
     */
    public record Burst(Instant second, long ballots, long usual, List<String> receipts) {}

    /** One device. @param codes how many it used @param receipts of its ballots that still count */
    public record Device(long codes, List<String> receipts) {}

    /** One ballot. @param changes how often it was replaced */
    public record Restless(String receipt, int changes) {}

    /** Whether there is nothing to look at. */
    public boolean isQuiet() {
        return bursts.isEmpty() && devices.isEmpty() && restless.isEmpty() && refusedCodes == 0;
    }
}
