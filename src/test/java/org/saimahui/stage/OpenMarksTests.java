package org.saimahui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saimahui.command.Argument;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.saimahui.support.TestPortal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** While marking is open its marks and totals are their judge's alone: no page, file, table or record of the organiser has them. */
@OnH2
class OpenMarksTests {

    private static final List<String> PAGES = List.of(
            "",
            "/console",
            "/console/live",
            "/presenters",
            "/judges",
            "/rule",
            "/cards",
            "/achievements",
            "/coefficients",
            "/adjustments",
            "/standings",
            "/standings/1",
            "/standings/all",
            "/analysis",
            "/release",
            "/audit",
            "/print",
            "/print/marksheets",
            "/delete",
            "/copy",
            "/decisions");

    @TempDir
    private Path folder;

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ScorecardService scorecards;

    @Autowired
    private StageService stage;

    @Test
    void nothingAnOrganiserCanOpenTellsAMarkBeforeItsMarkingIsClosed() throws IOException {
        ContestView contest = evenings.live();
        for (int i = 1; i <= 3; i++) {
            evenings.seat(contest, "J" + i, "评委" + i);
        }
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        send(contest, "J1", "31.5", "32.5", null);
        send(contest, "J1", "33.5", "34.5", 1);
        assertNowhere(contest, "31.5", "32.5", "33.5", "34.5", "64.0", "68.0");
        assertThat(page(contest, "/audit").getResponse().getContentAsString()).contains("送出评分");
        assertThat(page(contest, "/console").getResponse().getContentAsString()).contains("已送出，第 2 次");

        send(contest, "J2", "40", "40", null);
        send(contest, "J3", "41", "41", null);
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
        assertThat(page(contest, "/audit").getResponse().getContentAsString()).contains("评分计入", "68.0");
        assertThat(everything(contest)).contains("33.5");

        stage.command(
                contest.id(),
                StageCommand.of(Command.OPEN_MARKING, 1)
                        .with(Argument.SEATS, List.of("J1"))
                        .confirmed()
                        .because("按错"));
        send(contest, "J1", "47.5", "48.5", 2);
        assertNowhere(contest, "47.5", "48.5", "96.0");

        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
        assertThat(everything(contest)).contains("47.5");
        assertThat(page(contest, "/standings").getResponse().getContentAsString())
                .contains("重新开放过的评分", "68.0", "96.0");
    }

    private void assertNowhere(ContestView contest, String... secrets) throws IOException {
        for (String path : PAGES) {
            assertThat(page(contest, path).getResponse().getContentAsString())
                    .as(path)
                    .doesNotContainPattern(anyOf(secrets));
        }
        assertThat(everything(contest)).doesNotContainPattern(anyOf(secrets));
    }

    /** As a number of its own: the seconds of a time may happen to be written alike (11:19:47.593). */
    private static Pattern anyOf(String... secrets) {
        return Pattern.compile(
                "(?<![0-9])(?<![0-9]:)(" + String.join("|", secrets).replace(".", "\\.") + ")");
    }

    /** What a program of the organiser reads: file, standings, tables. */
    private String everything(ContestView contest) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String path : List.of("/file", "/standings")) {
            all.append(mvc.get()
                    .uri("/api/v1/contests/" + contest.slug() + path)
                    .header("Authorization", TestPortal.BASIC)
                    .exchange()
                    .getResponse()
                    .getContentAsString());
        }
        for (String table : List.of("/export/ranking.csv", "/export/marks.csv", "/export/ranking.xlsx")) {
            all.append(text(page(contest, table).getResponse().getContentAsByteArray()));
        }
        return all.toString();
    }

    private String text(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder(new String(file, StandardCharsets.UTF_8));
        Path copy = Files.write(folder.resolve("table"), file);
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    private MvcTestResult page(ContestView contest, String path) {
        return organiser.get("/organise/" + contest.slug() + path);
    }

    private void send(ContestView contest, String seat, String state, String ability, @Nullable Integer version) {
        Map<String, @Nullable String> marks = new HashMap<>();
        marks.put("state", state);
        marks.put("ability", ability);
        scorecards.submit(contest.id(), seat, 1, new SubmitScorecard(marks, null, version));
    }
}
