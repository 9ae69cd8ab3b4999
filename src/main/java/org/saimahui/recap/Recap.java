package org.saimahui.recap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.report.MetricView;

/**
 * The finished feature.
 *
 * @param title the contest's
 * @param dek what stands below it, in numbers
 * @param notes what has to be said before anything else: a rehearsal, a draft, a correction
 * @param opening time, place, people and numbers
 * @param result who came out how; that it is pending before the release
 * @param ranking by place; empty before the release, and where nobody is ranked
 * @param closing where all of it comes from
 */
public record Recap(
        Piece title,
        List<Piece> dek,
        List<Passage> notes,
        List<Passage> opening,
        List<Section> sections,
        List<Passage> result,
        Ranking ranking,
        List<Passage> closing) {

    public Recap {
        dek = List.copyOf(dek);
        notes = List.copyOf(notes);
        opening = List.copyOf(opening);
        sections = List.copyOf(sections);
        result = List.copyOf(result);
        closing = List.copyOf(closing);
    }

    /**
     * One presenter's section.
     *
     * @param title the report's, else the motto, else its first figure; null without a report
     * @param name of the one who speaks
     * @param figure set large; null where there is none
     */
    public record Section(
            RecapFacts.Speaker speaker,
            @Nullable Piece title,
            Piece name,
            @Nullable Figure figure,
            List<Passage> body) {

        public Section {
            body = List.copyOf(body);
        }
    }

    /** A figure set large. @param href where its record is read */
    public record Figure(MetricView metric, String href) {}

    /** The places as a table. */
    public record Ranking(List<Row> rows) {

        public Ranking {
            rows = List.copyOf(rows);
        }

        public boolean isEmpty() {
            return rows.isEmpty();
        }

        /** Whether anybody has a prize. */
        public boolean hasPrizes() {
            return rows.stream().anyMatch(row -> !row.prize().isEmpty());
        }

        /** Whether the audience's votes were counted. */
        public boolean hasVotes() {
            return rows.stream().anyMatch(row -> !row.votes().isEmpty());
        }
    }

    /**
     * One line of the table.
     *
     * @param prize empty for none
     * @param votes empty where none were counted
     */
    public record Row(
            String place, int number, Piece name, String organisation, Piece total, String prize, String votes) {}
}
