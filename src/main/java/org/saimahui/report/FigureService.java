package org.saimahui.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.InvalidInputException;
import org.saimahui.document.Text;
import org.saimahui.presenter.PresenterService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the figures that a report's text names: each is offered as a card, once. */
@Service
@Transactional(readOnly = true)
public class FigureService {

    private static final int MOST_IGNORED = 200;

    private final ReportRepository reports;

    private final PresenterService presenters;

    private final ReportService written;

    private final ReportDesk desk;

    FigureService(ReportRepository reports, PresenterService presenters, ReportService written, ReportDesk desk) {
        this.reports = reports;
        this.presenters = presenters;
        this.written = written;
        this.desk = desk;
    }

    /** Reads a text, typed or stored, beside the cards that are there. Changes nothing. */
    public FigureOffers read(long contestId, int number, String text) {
        List<MetricDraft> metrics = written.get(contestId, number).metrics();
        Set<String> unwanted = ignored(contestId, number);
        List<ReadFigure> offered = new ArrayList<>();
        List<ReadFigure> present = new ArrayList<>();
        List<ReadFigure> ignored = new ArrayList<>();
        for (ReadFigure figure : FigureReader.read(text)) {
            boolean card = metrics.stream().anyMatch(m -> isSame(figure, m));
            (card ? present : unwanted.contains(figure.wording()) ? ignored : offered).add(figure);
        }
        return new FigureOffers(offered, present, ignored, FigureClaims.firsts(text));
    }

    /** Where one part of the text that was read names what was found in it, in its order; what is ignored has no place. */
    public List<FigurePlace> places(FigureOffers read, String part) {
        List<FigurePlace> places = new ArrayList<>(FigureClaims.places(part));
        for (FigureReader.Found found : FigureReader.places(part)) {
            if (isAmong(read.offered(), found.figure())) {
                places.add(new FigurePlace(found.start(), found.end(), FigurePlace.Kind.OFFERED));
            } else if (isAmong(read.present(), found.figure())) {
                places.add(new FigurePlace(found.start(), found.end(), FigurePlace.Kind.CARD));
            }
        }
        places.sort(Comparator.comparingInt(FigurePlace::start));
        return places;
    }

    /** Does not offer a wording again, whoever opens the report, until {@link #heed}. */
    @Transactional
    public void ignore(long contestId, @Nullable Long expectedVersion, int number, String wording) {
        ReportDesk.Open open = desk.open(contestId, expectedVersion, number);
        Set<String> ignored = new LinkedHashSet<>(open.report().ignoredFigures());
        String checked = checked(wording);
        if (ignored.size() >= MOST_IGNORED) {
            throw InvalidInputException.of("TOO_LONG", "/wording", MOST_IGNORED, ignored.size());
        }
        if (ignored.add(checked)) {
            open.report().ignoreFigures(ignored);
            desk.record(open, "FIGURE_IGNORED", null, checked);
        }
    }

    /** Offers it again. */
    @Transactional
    public void heed(long contestId, @Nullable Long expectedVersion, int number, String wording) {
        ReportDesk.Open open = desk.open(contestId, expectedVersion, number);
        Set<String> ignored = new LinkedHashSet<>(open.report().ignoredFigures());
        if (ignored.remove(wording)) {
            open.report().ignoreFigures(ignored);
            desk.record(open, "FIGURE_HEEDED", wording, null);
        }
    }

    private Set<String> ignored(long contestId, int number) {
        return reports.findByContestIdAndPresenterId(
                        contestId, presenters.get(contestId, number).id())
                .map(Report::ignoredFigures)
                .orElse(Set.of());
    }

    private static boolean isSame(ReadFigure figure, MetricDraft metric) {
        return figure.wording().equals(metric.amount().wording())
                || figure.sameAs(metric.amount().value(), metric.amount().unit());
    }

    private static boolean isAmong(List<ReadFigure> figures, ReadFigure wanted) {
        return figures.stream()
                .anyMatch(one -> one.wording().equals(wanted.wording()) || one.sameAs(wanted.value(), wanted.unit()));
    }

    private static String checked(String wording) {
        Text text = new Text();
        String checked = text.line("/wording", wording, Text.NAME, true);
        text.orThrow();
        return checked;
    }
}
