package org.saimahui.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestState;
import org.saimahui.contest.ContestView;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.exchange.FileVerifier;
import org.saimahui.judging.JudgeService;
import org.saimahui.judging.ScorecardService;
import org.saimahui.judging.SubmitScorecard;
import org.saimahui.shared.ConflictException;
import org.saimahui.shared.Hashes;
import org.saimahui.shared.NotFoundException;
import org.saimahui.stage.StageService;
import org.saimahui.support.Evenings;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The release on a real database; what holds on every one. */
abstract class ReleaseServiceContract {

    @Autowired
    private ReleaseService releases;

    @Autowired
    private StageService stage;

    @Autowired
    private ContestService contests;

    @Autowired
    private JudgeService judges;

    @Autowired
    private ScorecardService scorecards;

    @Autowired
    private AuditReader audit;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private JsonMapper json;

    @TempDir
    private Path folder;

    @Test
    void theReleasedFileHasTheFingerprintThatWasShownBefore() {
        ContestView contest = closed();
        String shown = releases.fingerprint(contest.id());

        say(contest, Command.RELEASE);

        ReleasedResult result = releases.get(contest.id());
        JsonNode document = json.readTree(result.document());
        assertThat(result.fingerprint()).isEqualTo(shown);
        assertThat(document.path("fingerprint").asString()).isEqualTo(shown);
        // The document is stored in canonical form, so its member can be cut out and hashed as it stands.
        String text = result.document();
        String file = text.substring(text.indexOf("\"file\":") + 7, text.indexOf(",\"fingerprint\":"));
        assertThat(Hashes.sha256Hex(file)).isEqualTo(shown);
        assertThat(contests.get(contest.id()).state()).isEqualTo(ContestState.RELEASED);
    }

    @Test
    void theReleasedSheetHoldsEveryMarkAndNoJudgesName() {
        ContestView contest = closed();
        say(contest, Command.RELEASE);

        String text = releases.get(contest.id()).document();
        JsonNode document = json.readTree(text);

        assertThat(text).doesNotContain("方评委");
        assertThat(document.path("file").path("scorecards").size()).isEqualTo(3);
        assertThat(document.path("results").path(0).path("total").asString()).isEqualTo("72.00");
        assertThat(document.path("version").asInt()).isEqualTo(1);
        assertThat(document.path("auditHead").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void theReleasedResultCanBeCheckedWithoutThePortal() throws IOException {
        ContestView contest = closed();
        say(contest, Command.RELEASE);
        Path file = Files.writeString(
                folder.resolve("result.json"), releases.get(contest.id()).document());

        assertThat(FileVerifier.run(List.of(file.toString()))).isEqualTo(FileVerifier.FINE);
    }

    @Test
    void beforeTheReleaseThereIsNothingToRead() {
        ContestView contest = closed();

        assertThat(releases.find(contest.id())).isEmpty();
        assertThatThrownBy(() -> releases.get(contest.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aSecondKeyTurnsNothing() {
        ContestView contest = closed();
        say(contest, Command.RELEASE);
        ReleasedResult first = releases.get(contest.id());

        assertThatThrownBy(() -> say(contest, Command.RELEASE))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("NOT_CLOSED"));
        assertThat(releases.get(contest.id())).isEqualTo(first);
    }

    @Test
    void nameAndFingerprintAreRecorded() {
        ContestView contest = closed();
        say(contest, Command.RELEASE);

        ReleasedResult result = releases.get(contest.id());
        assertThat(audit.search(AuditFilter.of(contest.slug()), 0, 5).getContent())
                .filteredOn(line -> line.action().equals("RESULT_RELEASED"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor().label()).isEqualTo(result.by());
                    assertThat(line.after()).contains(result.fingerprint());
                });
    }

    @Test
    void theFingerprintChangesWithTheData() {
        ContestView contest = closed();
        String before = releases.fingerprint(contest.id());
        contests.edit(contest.id(), null, Evenings.facts("另一个标题"));

        assertThat(releases.fingerprint(contest.id())).isNotEqualTo(before);
    }

    /** 80 × 0.8 + (3 × 100 + 1 × 60) ÷ 4 × 0.2 = 64 + 18 = 82. */
    @Test
    void votesByLevelThatCameWithTheFileAreClosedReleasedAndCheckedLikeOthers() throws IOException {
        ContestView contest = exchange.importFile("""
                {"format": "saimahui-contest/1", "contest": {"title": "按等次", "state": "LIVE"},
                 "rule": {"criteria": [{"code": "c", "max": 100}], "panels": [{"code": "p", "weight": 80}],
                          "audience": {"weight": 20, "conversion": "MEAN_LEVELS", "levels": {"好": 100, "一般": 60}}},
                 "presenters": [{"number": 1, "name": "李娜"}], "judges": [{"code": "J1", "panel": "p"}],
                 "scorecards": [{"presenter": 1, "judge": "J1", "marks": {"c": 80}}],
                 "votes": [{"presenter": 1, "levels": {"好": 3, "一般": 1}}], "audienceCount": {"eligible": 5, "voters": 4}}""".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> say(contest, Command.OPEN_VOTE))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("VOTES_SHOWN"));
        say(contest, Command.CLOSE_CONTEST);
        say(contest, Command.RELEASE);

        String document = releases.get(contest.id()).document();
        assertThat(json.readTree(document).path("results").path(0).path("total").asString())
                .isEqualTo("82.00");
        assertThat(document).contains("\"votes\":[{\"levels\":{\"一般\":1,\"好\":3},\"presenter\":1}]");
        assertThat(FileVerifier.run(List.of(Files.writeString(folder.resolve("levels.json"), document)
                        .toString())))
                .isEqualTo(FileVerifier.FINE);
    }

    /** Presenter 1 is marked 90 by three judges; nobody votes, so the audience's fifth is 0. */
    private ContestView closed() {
        ContestView contest = evenings.live();
        for (String code : new String[] {"J1", "J2", "J3"}) {
            evenings.seat(contest, code, "方评委" + code);
        }
        stage.command(contest.id(), StageCommand.of(Command.OPEN_MARKING, 1));
        for (String code : new String[] {"J1", "J2", "J3"}) {
            scorecards.submit(
                    contest.id(), code, 1, new SubmitScorecard(Map.of("state", "45", "ability", "45"), null, null));
        }
        stage.command(contest.id(), StageCommand.of(Command.CLOSE_MARKING, 1));
        say(contest, Command.SHOW_VOTES);
        say(contest, Command.CLOSE_CONTEST);
        return contests.get(contest.id());
    }

    private void say(ContestView contest, Command command) {
        stage.command(contest.id(), StageCommand.of(command));
    }
}
