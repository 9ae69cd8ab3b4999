package org.saimahui.analysis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The analysis in words.
 *
 * @param alarms what somebody should look at, a sentence each
 * @param hints what may be worth a look, a sentence each
 * @param verdict what the first place hangs on, a sentence each
 */
record AnalysisView(
        List<String> alarms,
        List<String> hints,
        List<String> verdict,
        List<PlaceLine> places,
        List<RecountLine> recounts,
        List<PanelView> panels) {

    /**
     * One place of the standings that count.
     *
     * @param behind the distance to the one before; null for the first
     * @param range the places it takes over all recounts
     * @param moved in how many of them it is another
     */
    record PlaceLine(
            int place, String name, String total, @Nullable String behind, String range, int moved) {}

    /** One recount: what was different, who is first, by how much, and who moved. */
    record RecountLine(String what, String first, @Nullable String lead, String moves, boolean same) {}

    /**
     * One panel.
     *
     * @param notes why something cannot be said
     * @param how what the alarms are measured by
     * @param spreadPlot null without lines to draw
     * @param leniencyPlot null without bars to draw
     */
    record PanelView(
            String code,
            String name,
            List<String> notes,
            List<String> how,
            List<SpreadLine> spreads,
            @Nullable SpreadPlot spreadPlot,
            List<LeniencyLine> leniencies,
            @Nullable LeniencyPlot leniencyPlot,
            List<OrderLine> orders) {}

    /** A presenter's cards. */
    record SpreadLine(
            String name, String range, String rest, String median, String judge, String deviation, boolean alarm) {}

    /** How high or low a judge marks. */
    record LeniencyLine(String judge, int marked, int missed, String sum, String mean) {}

    /** A judge's order beside the others'. */
    record OrderLine(String judge, int presenters, int same, int reversed, String correlation, boolean alarm) {}
}
