package org.saimahui.report;

import java.util.List;

/**
 * What a text says in figures, and what has become of it.
 *
 * @param offered neither a card yet nor ignored
 * @param present those that are a card already
 * @param ignored those that somebody does not want as a card, as long as the text says them
 * @param firsts firsts the text claims (全国首创); they belong to the report as a whole
 */
public record FigureOffers(
        List<ReadFigure> offered, List<ReadFigure> present, List<ReadFigure> ignored, List<Claim> firsts) {}
