package org.saimahui.recap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saimahui.recap.Recap;
import org.saimahui.recap.Told;
import org.saimahui.report.PublicReport;

/** A recap as files: what somebody has typed becomes no heading, list, link, table or element of them. */
class RecapFilesTests {

    private static final FileWords WORDS =
            new FileWords(Told.messages(), Locale.ENGLISH, path -> "https://hall.example" + path);

    private static Recap recap(String typed) {
        PublicReport report = new PublicReport(
                typed,
                typed + "\n\n# second\n- third",
                "",
                "",
                "",
                null,
                List.of(Told.metric("m1", typed, "")),
                typed,
                List.of());
        return new Told()
                .evening(typed, "", "", "", true)
                .speaker(typed, report)
                .place(1, 1, "90.00")
                .award(typed, 1)
                .in(Locale.ENGLISH);
    }

    private static String markdown(String typed) {
        return new MarkdownFile(WORDS).write(recap(typed));
    }

    private static String word(String typed) {
        return new WordFile(WORDS).write(recap(typed));
    }

    @Test
    void markdownHasItsHeadingsLinksAndTable() {
        String file = markdown("张艳");

        assertThat(file)
                .startsWith("# [张艳](https://hall.example/c/evening)\n\n**Recap**  \n")
                .contains(
                        "\n\n## 1\\. [张艳](https://hall.example/c/evening/reports/1)\n\n",
                        "\n\n> 张艳\n>\n> \\# second\n>\n> \\- third [Read the whole report](https://hall.example/c/evening/reports/1#story)\n\n",
                        "\n\n## The result\n\n",
                        "| Place | \\[Person\\] | Organisation | Total | Prize |\n| --- | --- | --- | --- | --- |\n| 1 | [张艳]");
    }

    @Test
    void markdownLetsNothingThatWasTypedBecomeStructure() {
        for (String typed : List.of(
                "# a", "- a", "1. a", "> a", "a | b", "[a](http://b.c)", "<b>a</b>", "![a](b)", "`a`", "**a**")) {
            String file = markdown(typed);
            assertThat(file.lines().filter(line -> line.startsWith("#")))
                    .as(typed)
                    .hasSize(3);
            assertThat(file.lines().filter(line -> line.matches("([-+*]|\\d+[.)]) .*") && !line.equals("* * *")))
                    .as(typed)
                    .isEmpty();
            assertThat(file.lines().filter(line -> line.startsWith("| ")))
                    .as(typed)
                    .allSatisfy(line -> assertThat(line.split("(?<!\\\\)[|]")).hasSize(6));
            assertThat(file).as(typed).doesNotContain("](http://b.c)", "<b>", "![a]", "**a**", " `a`");
        }
        assertThat(MarkdownFile.escaped("http://a.b www.a.b a@b.c x: y"))
                .isEqualTo("http\\://a.b www\\.a.b a\\@b.c x: y");
        assertThat(MarkdownFile.escaped("a\u202Eb\u2066c\n\n# d")).isEqualTo("abc \\# d");
    }

    @Test
    void wordGetsPlainElementsAndNothingElse() {
        String file = word("<script>alert(1)</script>\" onclick=\"x\u202E & 'y'");

        assertThat(file)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onclick=&quot;x &amp; &#39;y&#39;")
                .doesNotContain("<script", "\u202E", "onclick=\"");
        assertThat(word("张艳"))
                .contains(
                        "<h1><a href=\"https://hall.example/c/evening\" style=\"text-decoration: none\">张艳</a></h1>",
                        "<p class=\"quote\">张艳</p>\n<p class=\"quote\"># second</p>\n<p class=\"quote\">- third <a href=\"https://hall.example/c/evening/reports/1#story\">Read the whole report</a></p>",
                        "<table border=\"1\"",
                        "<tr><th>Place</th>",
                        "<a href=\"https://hall.example/c/evening/results/1\">90.00</a>");
    }
}
