package org.saimahui.recap.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.saimahui.recap.Passage;
import org.saimahui.recap.Piece;
import org.saimahui.recap.Recap;
import org.saimahui.shared.Characters;

/** A recap as Markdown. What somebody has typed stays text: nothing of it becomes a heading, a link, a list or a table. */
final class MarkdownFile {

    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&$^]");

    /** What begins a list, a heading or a line across at the beginning of a block. */
    private static final Pattern BEGINNING = Pattern.compile("^([-+=:]|[0-9]+(?=[.)]))");

    /** What some readers take for an address. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(www(?=[.])|(?:https?|ftp|mailto|xmpp)(?=:)|(?<=\\S)(?=@))");

    private final FileWords words;

    private final List<String> blocks = new ArrayList<>();

    MarkdownFile(FileWords words) {
        this.words = words;
    }

    String write(Recap recap) {
        blocks.add("# " + linked(recap.title()));
        add("**" + escaped(words.say("title")) + "**", recap.dek());
        recap.notes().forEach(note -> blocks.add("> " + block(note.pieces())));
        recap.opening().forEach(this::passage);
        recap.sections().forEach(this::section);
        blocks.add("## " + escaped(words.say("result")));
        recap.result().forEach(this::passage);
        if (!recap.ranking().isEmpty()) {
            blocks.add(table(recap.ranking()));
        }
        blocks.add("* * *");
        recap.closing().forEach(this::passage);
        return String.join("\n\n", blocks) + "\n";
    }

    private void add(String before, List<Piece> pieces) {
        blocks.add(pieces.isEmpty() ? before : before + "  \n" + block(pieces));
    }

    private void section(Recap.Section section) {
        String number = section.speaker().number() + "\\. ";
        Piece title = section.title() == null ? section.name() : section.title();
        blocks.add("## " + number + linked(title));
        String post = escaped(words.post(section.speaker()));
        blocks.add("**" + escaped(words.say("person")) + "** " + (post.isEmpty() ? "" : post + " ")
                + linked(section.name()));
        section.body().forEach(this::passage);
    }

    private void passage(Passage passage) {
        if (passage.kind() == Passage.Kind.TOLD) {
            blocks.add(block(passage.pieces()));
            return;
        }
        Piece quoted = passage.pieces().get(0);
        blocks.add(quoted.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> "> " + block(List.of(new Piece(line, true, null))))
                .collect(Collectors.joining("\n>\n", "", " " + linked(full(quoted)))));
    }

    /** What is quoted leads to its record at its end. */
    private Piece full(Piece quoted) {
        return new Piece(words.say("full"), false, quoted.href());
    }

    private String table(Recap.Ranking ranking) {
        List<String> lines = new ArrayList<>();
        List<String> heads = words.heads(ranking);
        lines.add(row(heads.stream().map(MarkdownFile::escaped).toList()));
        lines.add(row(heads.stream().map(head -> "---").toList()));
        for (Recap.Row one : ranking.rows()) {
            List<String> cells = new ArrayList<>(
                    List.of(one.place(), linked(one.name()), escaped(one.organisation()), linked(one.total())));
            if (ranking.hasPrizes()) {
                cells.add(escaped(one.prize()));
            }
            if (ranking.hasVotes()) {
                cells.add(one.votes());
            }
            lines.add(row(cells));
        }
        return String.join("\n", lines);
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String block(List<Piece> pieces) {
        String text = pieces.stream().map(this::linked).collect(Collectors.joining());
        return BEGINNING
                .matcher(text.stripLeading())
                .replaceFirst(found ->
                        Character.isDigit(found.group().charAt(0)) ? found.group() + "\\\\" : "\\\\" + found.group());
    }

    private String linked(Piece piece) {
        String text = escaped(piece.text());
        return piece.href() == null || text.isBlank() ? text : "[" + text + "](" + words.url(piece.href()) + ")";
    }

    /** On one line, without what nobody sees. */
    static String escaped(String text) {
        String plain = Characters.visible(text).replaceAll("\\s+", " ");
        String signs = SIGNS.matcher(plain).replaceAll("\\\\$0");
        return ADDRESS.matcher(signs).replaceAll("$1\\\\");
    }
}
