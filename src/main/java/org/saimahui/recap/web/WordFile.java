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

/** A recap as a plain HTML document that Word opens and edits: headings, paragraphs, a table; no script, nothing from elsewhere. */
final class WordFile {

    private static final String STYLE = """
            body { font-family: SimSun, "Songti SC", "Noto Serif CJK SC", Georgia, serif; font-size: 12pt; line-height: 1.8; max-width: 40em; margin: 2em auto; color: #17191e; }
            h1 { font-size: 24pt; line-height: 1.3; margin: 0 0 6pt; }
            h2 { font-size: 16pt; line-height: 1.4; margin: 24pt 0 4pt; page-break-after: avoid; }
            p { margin: 0 0 8pt; }
            a { color: #17191e; text-decoration: underline; }
            h1 a, h2 a, blockquote.line a { text-decoration: none; }
            p.kicker { color: #bf1420; font-weight: bold; font-size: 14pt; }
            p.dek, p.by { color: #474b53; }
            p.note { border: 1px solid #935000; padding: 4pt 8pt; }
            blockquote { margin: 0 0 8pt 2em; }
            blockquote.line { font-size: 15pt; font-weight: bold; margin-left: 0; }
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
        block("h1", linked(recap.title()));
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
        block("h2", section.speaker().number() + " " + linked(title));
        block(
                "p class=\"by\"",
                escaped(words.say("person") + " " + words.post(section.speaker())) + " <b>" + linked(section.name())
                        + "</b>");
        section.body().forEach(this::passage);
    }

    private void passage(Passage passage) {
        switch (passage.kind()) {
            case TOLD -> block("p", all(passage.pieces()));
            case PULLED -> block("blockquote class=\"line\"", "<p>" + all(passage.pieces()) + "</p>");
            case QUOTED ->
                block(
                        "blockquote",
                        passage.pieces()
                                .get(0)
                                .text()
                                .lines()
                                .filter(line -> !line.isBlank())
                                .map(line -> "<p>" + escaped(line))
                                .collect(Collectors.joining(
                                        "</p>", "", " " + full(passage.pieces().get(0)) + "</p>")));
        }
    }

    /** What is quoted leads to its record at its end. */
    private String full(Piece quoted) {
        return linked(new Piece(words.say("full"), false, quoted.href()));
    }

    private void table(Recap.Ranking ranking) {
        html.append("<table>\n");
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
        String text = escaped(piece.text());
        return piece.href() == null || text.isBlank()
                ? text
                : "<a href=\"" + escaped(words.url(piece.href())) + "\">" + text + "</a>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(Characters.visible(text), StandardCharsets.UTF_8.name());
    }
}
