package org.saimahui.benchmark;

import java.util.Arrays;
import java.util.Locale;

/** Prints one line for each figure: what, ours, the baseline's, their ratio and the goal. */
final class Table {

    private Table() {}

    static void head() {
        System.out.printf(Locale.ROOT, "%n%-58s %14s %14s %9s  %s%n", "what", "portal", "baseline", "ratio", "goal");
    }

    static void ratio(String what, double ours, double theirs, String unit, String goal) {
        System.out.printf(
                Locale.ROOT,
                "%-58s %14s %14s %9.3f  %s%n",
                what,
                figure(ours) + " " + unit,
                figure(theirs) + " " + unit,
                theirs == 0 ? Double.NaN : ours / theirs,
                goal);
    }

    static void single(String what, double ours, String unit, String goal) {
        System.out.printf(Locale.ROOT, "%-58s %14s %14s %9s  %s%n", what, figure(ours) + " " + unit, "", "", goal);
    }

    static void note(String text) {
        System.out.println("  " + text);
    }

    /** The middle of an odd number of figures. */
    static double median(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }
}
