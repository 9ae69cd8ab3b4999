package org.saimahui.voting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.support.OrganiserBrowser;
import org.saimahui.support.TestPortal;
import org.saimahui.voting.TicketCounts;
import org.saimahui.voting.TicketService;
import org.saimahui.voting.VotingContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tickets over the API and on the organiser's page. */
abstract class TicketsContract extends VotingContract {

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TicketService tickets;

    @Test
    void theApiMakesCodesInDraftAndKeepsOnlyHashes() {
        ContestView contest = evenings.draft();

        MvcTestResult answer = make(contest, "{\"count\": 300}");

        assertThat(answer).hasStatus(201);
        assertThat(answer).bodyJson().extractingPath("$").asArray().hasSize(300).doesNotHaveDuplicates();
        assertThat(answer).bodyJson().extractingPath("$[0]").asString().matches("[2-9A-HJKMNP-Z]{8}");
        assertThat(tickets.counts(contest.id())).isEqualTo(new TicketCounts(300, 0, 0, 0));
        List<String> hashes = jdbc.sql("select code_hash from ticket where contest_id = ?")
                .param(contest.id())
                .query(String.class)
                .list();
        assertThat(hashes).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void theNumberOfCodesIsChecked() {
        ContestView contest = evenings.draft();

        for (String body : List.of("{\"count\": 0}", "{\"count\": 5001}", "{\"count\": \"x\"}", "{}")) {
            assertThat(make(contest, body)).hasStatus(422).bodyText().contains("/count");
        }
        assertThat(tickets.counts(contest.id()).made()).isZero();
    }

    @Test
    void onlyTheOrganiserMakesTickets() {
        ContestView contest = evenings.draft();

        assertThat(mvc.post()
                        .uri("/api/v1/contests/{slug}/tickets", contest.slug())
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"count\": 1}"))
                .hasStatus(401);
        assertThat(tickets.counts(contest.id()).made()).isZero();
    }

    @Test
    void thePageShowsTheCodesAndTheCountsAfterwards() {
        ContestView contest = evenings.draft();

        MvcTestResult made = form(contest, "28", contest.version());
        MvcTestResult sheet = led(made);
        assertThat(sheet).hasStatusOk().bodyText().containsPattern("[2-9A-HJKMNP-Z]{4} [2-9A-HJKMNP-Z]{4}");
        assertThat(sheet)
                .bodyText()
                .satisfies(html -> assertThat(html.split("class=\"ticket\"")).hasSize(29));

        assertThat(organiser.get("/organise/" + contest.slug() + "/tickets"))
                .hasStatusOk()
                .bodyText()
                .contains("28")
                .doesNotContainPattern("[2-9A-HJKMNP-Z]{4} [2-9A-HJKMNP-Z]{4}<");
        assertThat(codes(led(made))).as("loaded again").hasSize(28).isEqualTo(codes(sheet));
        assertThat(tickets.counts(contest.id()).made()).isEqualTo(28);
    }

    @Test
    void aSheetIsShownToWhomItWasMadeForAndForAWhile() {
        ContestView contest = evenings.draft();
        String page = "/organise/" + contest.slug() + "/tickets";
        String sheet = Objects.requireNonNull(
                form(contest, "2", contest.version()).getResponse().getRedirectedUrl());

        assertThat(sheet).startsWith(page + "?sheet=");
        assertThat(organiser.as("colleague").get(sheet)).hasRedirectedUrl(page);
        assertThat(organiser.get(sheet.replace("/tickets", "/cards")))
                .hasRedirectedUrl("/organise/" + contest.slug() + "/cards");
        assertThat(organiser.get(page + "?sheet=x"))
                .hasRedirectedUrl(page)
                .flash()
                .containsEntry("error", "problem.SHEET_GONE");
    }

    @Test
    void aWrongNumberIsSaidAtTheFieldAndAStaleFormMakesNothing() {
        ContestView contest = evenings.draft();

        assertThat(form(contest, "viele", contest.version()))
                .hasStatus(422)
                .bodyText()
                .contains("不能低于 1", "value=\"viele\"");
        assertThat(form(contest, "3", contest.version() - 1))
                .hasStatus(409)
                .bodyText()
                .contains("value=\"3\"");
        assertThat(tickets.counts(contest.id()).made()).isZero();
    }

    @Test
    void ticketsCarryAUnitThatIsKeptAndASeatThatIsNot() {
        ContestView contest = evenings.draft();

        MvcTestResult answer = make(
                contest,
                "{\"tickets\": [{\"seat\": \"3排12座\", \"unit\": \"市水利局\"}, {\"unit\": \"市财政局\", \"count\": 2}]}");

        assertThat(answer).hasStatus(201);
        assertThat(answer).bodyJson().extractingPath("$[*].seat").asArray().containsExactly("3排12座", "", "");
        assertThat(answer).bodyJson().extractingPath("$[*].unit").asArray().containsExactly("市水利局", "市财政局", "市财政局");
        assertThat(jdbc.sql("select unit from ticket where contest_id = ? order by unit")
                        .param(contest.id())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("市水利局", "市财政局", "市财政局");
        for (String bad : List.of(
                "{\"tickets\": []}",
                "{\"tickets\": [{\"seat\": \"A1\", \"count\": 2}]}",
                "{\"tickets\": [{\"unit\": 5}]}",
                "{\"tickets\": [{\"count\": 0}]}",
                "{\"tickets\": [{\"count\": 4000}, {\"count\": 4000}]}",
                "{\"tickets\": [{\"row\": \"A\"}]}",
                "{\"count\": 1, \"tickets\": [{}]}")) {
            assertThat(make(contest, bad)).as(bad).hasStatus(422);
        }
        assertThat(tickets.counts(contest.id()).made()).isEqualTo(3);
    }

    @Test
    void aListOnThePageIsReadLineByLineAndAStrangeUnitIsAskedAboutBeforeAnythingIsMade() {
        ContestView contest = evenings.draft();

        assertThat(list(contest, "3排12座，市水利局\n\n，市财政局，２\nA,B,C,D\n，市财政局，x"))
                .hasStatus(422)
                .bodyText()
                .contains("第 4 行看不懂：“A,B,C,D”", "第 5 行看不懂", "，市财政局，x</textarea>");
        assertThat(list(contest, "3排12座，市水利局，2")).hasStatus(422).bodyText().contains("座位“3排12座”只能印一张票");
        assertThat(tickets.counts(contest.id()).made()).isZero();

        String lines = "3排12座\t市 水利局\n，市财政局，２\n3排13座\n，市文旅局";
        for (String sure : List.of("", "市广电局")) {
            assertThat(list(contest, lines, sure))
                    .hasStatus(422)
                    .bodyText()
                    .contains("来自这些单位", ">市文旅局<", "name=\"sure\" value=\"市文旅局\"", "，市文旅局</textarea>")
                    .doesNotContain("class=\"ticket\"");
        }
        assertThat(tickets.counts(contest.id()).made()).isZero();
        assertThat(led(list(contest, lines, "市文旅局")))
                .hasStatusOk()
                .bodyText()
                .contains(">3排12座<", ">3排13座<", "市财政局　不能投本单位", "市文旅局　不能投本单位")
                .satisfies(html -> assertThat(html.split("class=\"ticket\"")).hasSize(6));
    }

    private MvcTestResult led(MvcTestResult made) {
        return organiser.get(Objects.requireNonNull(made.getResponse().getRedirectedUrl()) + "&lang=zh");
    }

    private static List<String> codes(MvcTestResult sheet) {
        return Pattern.compile("class=\"code\">([^<]+)<")
                .matcher(new String(sheet.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private MvcTestResult list(ContestView contest, String lines) {
        return list(contest, lines, "");
    }

    private MvcTestResult list(ContestView contest, String lines, String sure) {
        return organiser.post("/organise/" + contest.slug() + "/tickets?lang=zh", "list", lines, "sure", sure);
    }

    private MvcTestResult make(ContestView contest, String body) {
        return mvc.post()
                .uri("/api/v1/contests/{slug}/tickets", contest.slug())
                .header("Authorization", TestPortal.BASIC)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult form(ContestView contest, String count, long version) {
        return organiser.post(
                "/organise/" + contest.slug() + "/tickets", "count", count, "version", String.valueOf(version));
    }
}
