package org.saimahui.recap.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.saimahui.recap.Passage;
import org.saimahui.recap.Piece;
import org.saimahui.recap.Recap;
import org.saimahui.shared.Characters;
import org.springframework.web.util.HtmlUtils;

/**
 * A recap as a plain HTML document that Word and LibreOffice open and edit: headings, paragraphs, a table; no script, nothing
 * from elsewhere. Each paragraph has its own class, and the table its border, where word processors look for them.
 */
final class WordFile {

    private static final String STYLE = """
            body { font-family: SimSun, "Songti SC", "Noto Serif CJK SC", Georgia, serif; font-size: 12pt; max-width: 40em; margin: 2em auto; color: #17191e; }
            h1 { font-size: 24pt; line-height: 1.3; margin-top: 0; margin-bottom: 6pt; }
            h2 { font-size: 16pt; line-height: 1.4; margin-top: 24pt; margin-bottom: 4pt; page-break-after: avoid; }
            p { margin-top: 0; margin-bottom: 8pt; line-height: 1.7; }
            a { color: #17191e; text-decoration: underline; }
            p.kicker { color: #bf1420; font-weight: bold; font-size: 14pt; }
            p.dek, p.by { color: #474b53; }
            p.note { border: 1px solid #935000; padding: 4pt 8pt; }
            p.quote { margin-left: 24pt; }
            p.line { font-size: 15pt; font-weight: bold; }
            table { border-collapse: collapse; width: 100%; margin: 8pt 0; }
            th, td { border: 1px solid #85878c; padding: 3pt 6pt; text-align: left; }
            """;

    private final FileWords words;

    private final StringBuilder html = new StringBuilder();

    WordFile(FileWords words) {
        this.words = words;
    }

    String write(Recap recap) {
        html.append("<!DOCTYPE html>\n<html lang=\"").append(words.language()).append("\">\n<head>\n");
        html.append("<meta charset=\"utf-8\">\n<title>")
                .append(escaped(recap.title().text() + " " + words.say("title")))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        block("p class=\"kicker\"", escaped(words.say("title")));
        block("h1", plain(recap.title()));
        if (!recap.dek().isEmpty()) {
            block("p class=\"dek\"", all(recap.dek()));
        }
        recap.notes().forEach(note -> block("p class=\"note\"", all(note.pieces())));
        recap.opening().forEach(this::passage);
        recap.sections().forEach(this::section);
        block("h2", escaped(words.say("result")));
        recap.result().forEach(this::passage);
        if (!recap.ranking().isEmpty()) {
            table(recap.ranking());
        }
        html.append("<hr>\n");
        recap.closing().forEach(this::passage);
        return html.append("</body>\n</html>\n").toString();
    }

    private void section(Recap.Section section) {
        Piece title = section.title() == null ? section.name() : section.title();
        block("h2", section.speaker().number() + " " + plain(title));
        block(
                "p class=\"by\"",
                escaped(words.say("person") + " " + words.post(section.speaker())) + " <b>" + linked(section.name())
                        + "</b>");
        section.body().forEach(this::passage);
    }

    private void passage(Passage passage) {
        switch (passage.kind()) {
            case TOLD -> block("p", all(passage.pieces()));
            case PULLED ->
                block(
                        "p class=\"line\"",
                        passage.pieces().stream().map(this::plain).collect(Collectors.joining()));
            case QUOTED -> quoted(passage.pieces().get(0));
        }
    }

    private void quoted(Piece quoted) {
        List<String> lines =
                quoted.text().lines().filter(line -> !line.isBlank()).toList();
        for (int at = 0; at < lines.size(); at++) {
            String end = at == lines.size() - 1 ? " " + full(quoted) : "";
            block("p class=\"quote\"", escaped(lines.get(at)) + end);
        }
    }

    /** What is quoted leads to its record at its end. */
    private String full(Piece quoted) {
        return linked(new Piece(words.say("full"), false, quoted.href()));
    }

    private void table(Recap.Ranking ranking) {
        html.append("<table border=\"1\" cellpadding=\"4\" cellspacing=\"0\" width=\"100%\">\n");
        line("th", words.heads(ranking).stream().map(WordFile::escaped).toList());
        for (Recap.Row row : ranking.rows()) {
            List<String> cells = new ArrayList<>(List.of(
                    escaped(row.place()), linked(row.name()), escaped(row.organisation()), linked(row.total())));
            if (ranking.hasPrizes()) {
                cells.add(escaped(row.prize()));
            }
            if (ranking.hasVotes()) {
                cells.add(escaped(row.votes()));
            }
            line("td", cells);
        }
        html.append("</table>\n");
    }

    private void line(String cell, List<String> cells) {
        html.append("<tr>");
        cells.forEach(text -> html.append('<')
                .append(cell)
                .append('>')
                .append(text)
                .append("</")
                .append(cell)
                .append('>'));
        html.append("</tr>\n");
    }

    private void block(String open, String inner) {
        html.append('<')
                .append(open)
                .append('>')
                .append(inner)
                .append("</")
                .append(open.split(" ")[0])
                .append(">\n");
    }

    private String all(List<Piece> pieces) {
        return pieces.stream().map(this::linked).collect(Collectors.joining());
    }

    private String linked(Piece piece) {
        return linked(piece, "");
    }

    /** Where it is large enough to be found without a line below it. */
    private String plain(Piece piece) {
        return linked(piece, " style=\"text-decoration: none\"");
    }

    private String linked(Piece piece, String look) {
        String text = escaped(piece.text());
        return piece.href() == null || text.isBlank()
                ? text
                : "<a href=\"" + escaped(words.url(piece.href())) + "\"" + look + ">" + text + "</a>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(Characters.visible(text), StandardCharsets.UTF_8.name());
    }
}
