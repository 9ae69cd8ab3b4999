package org.saimahui.report.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.saimahui.report.FigureOffers;
import org.saimahui.report.FigureService;

/** Where the editor's script marks figures in the fields, as one word each: {@code story:4:10:offered}. */
final class Marks {

    private Marks() {}

    static String of(FigureService figures, FigureOffers read, List<Section> sections) {
        return sections.stream()
                .flatMap(section -> figures.places(read, section.text()).stream()
                        .map(place -> section.code() + ":" + place.start() + ":" + place.end() + ":"
                                + place.kind().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    }
}
