package org.saimahui.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.shared.Hashes;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Accounts with a role, and what an operator meets. */
@OnH2
class OperatorTests {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private static final String PASSWORD = "a password of ten";

    @Autowired
    private OrganiserService organisers;

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private ContestService contests;

    @Autowired
    private Evenings evenings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private ContestView contest;

    private String name = "";

    @BeforeEach
    void anOperator() {
        name = "李操作-" + COUNTER.incrementAndGet();
        organisers.add(name, OrganiserRole.OPERATOR, PASSWORD, PASSWORD);
        contest = evenings.live();
    }

    private MvcTestResult get(String path) {
        return organiser.asOperator(name).get(path);
    }

    private MvcTestResult post(String path, String field, String value) {
        return organiser.asOperator(name).post(path, field, value);
    }

    private MvcTestResult api(String method, String path, String body) {
        String credentials =
                Base64.getEncoder().encodeToString((name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = method.equals("GET") ? mvc.get().uri(path) : mvc.post().uri(path);
        return request.header("Authorization", "Basic " + credentials)
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    @Test
    void theAccountsPageMakesOneAndShowsWhatItMayDo() {
        String made = "新操作-" + COUNTER.incrementAndGet();
        String page = "/organise/account";
        assertThat(organiser.read(page)).contains("value=\"OPERATOR\"", "操作员");
        assertThat(organiser.post(
                        page + "/organisers",
                        "name",
                        made,
                        "role",
                        "OPERATOR",
                        "password",
                        PASSWORD,
                        "repeated",
                        PASSWORD))
                .hasRedirectedUrl(page);
        assertThat(organisers.list())
                .filteredOn(account -> account.name().equals(made))
                .extracting(OrganiserView::role)
                .containsExactly(OrganiserRole.OPERATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN", "operator", "OPERATOR,ORGANISER", "操作员", "0"})
    void aRoleThatIsNoneMakesNoAccount(String role) {
        String made = "没有-" + COUNTER.incrementAndGet();
        MvcTestResult answer = organiser.post(
                "/organise/account/organisers", "name", made, "role", role, "password", PASSWORD, "repeated", PASSWORD);

        assertThat(answer).hasStatus(422);
        assertThat(OrganiserBrowser.text(answer)).contains("value=\"" + made + "\"");
        assertThat(organisers.list()).extracting(OrganiserView::name).doesNotContain(made);
    }

    @Test
    void consoleAndScreensAreOpenWithoutWaysToWhatIsNot() {
        String base = "/organise/" + contest.slug();
        for (String page : List.of("", "/console", "/screens", "/check-in", "/standings", "/release", "/audit")) {
            assertThat(get(base + page)).as(page).hasStatusOk();
        }
        assertThat(get("/organise")).hasStatusOk().bodyText().doesNotContain("/organise/new", "/organise/import");
        assertThat(get("/organise/account"))
                .hasStatusOk()
                .bodyText()
                .contains("操作员")
                .doesNotContain("/organise/account/organisers");
        assertThat(get(base))
                .bodyText()
                .contains(base + "/console")
                .doesNotContain(
                        base + "/presenters", base + "/judges", base + "/rule", base + "/edit", base + "/delete");
    }

    @Test
    void theRestIsRefusedAndNothingIsDone() {
        String base = "/organise/" + contest.slug();
        for (String page : List.of("/presenters", "/judges", "/rule", "/cards", "/settings", "/edit", "/tickets")) {
            assertThat(get(base + page)).as(page).hasStatus(403);
        }
        assertThat(get("/organise/new")).hasStatus(403);
        assertThat(get("/organise/audit")).hasStatus(403);
        assertThat(get("/organise/account/address")).hasStatus(403);
        assertThat(post("/organise/account/organisers/remove", "name", "organiser"))
                .hasStatus(403)
                .satisfies(answer ->
                        assertThat(answer.getResponse().getErrorMessage()).isEqualTo("ORGANISERS_ONLY"));
        assertThat(post(base + "/staff", "posts", "HOST")).hasStatus(403);
        assertThat(organisers.list()).extracting(OrganiserView::name).contains("organiser");
        assertThat(api("POST", "/api/v1/contests/" + contest.slug() + "/cards", "{}"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("ORGANISERS_ONLY");
    }

    @Test
    void commandsOfTheEveningAreTakenThoseAboutTheResultAreNot() {
        String door = "/api/v1/contests/" + contest.slug() + "/commands";
        assertThat(api("POST", door, "{\"command\": \"CALL\", \"presenter\": 1}"))
                .hasStatusOk();
        for (String command : List.of("RELEASE", "REOPEN_CONTEST")) {
            assertThat(api("POST", door, "{\"command\": \"%s\", \"reason\": \"试试\"}".formatted(command)))
                    .hasStatus(403)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("ORGANISERS_ONLY");
            assertThat(post("/organise/" + contest.slug() + "/console/commands", "command", command))
                    .hasStatus(403);
        }
        assertThat(contests.get(contest.id()).onStage()).isEqualTo(1);
        assertThat(api("GET", "/api/v1/contests/" + contest.slug() + "/standings", ""))
                .hasStatusOk();
    }

    @Test
    void aLoginGivesTheBrowserADeviceOfWhichTheHashAloneIsStored() {
        Cookie device = login().getResponse().getCookie(DeviceCookie.NAME);
        assertThat(device.isHttpOnly()).isTrue();
        assertThat(device.getPath()).isEqualTo("/");
        assertThat(device.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(device.getMaxAge()).isPositive();
        assertThat(login(device).getResponse().getCookie(DeviceCookie.NAME).getValue())
                .isEqualTo(device.getValue());
        assertThat(login(new Cookie(DeviceCookie.NAME, "forged"))
                        .getResponse()
                        .getCookie(DeviceCookie.NAME)
                        .getValue())
                .matches("[A-Za-z0-9_-]{43}");

        List<String> sessions = jdbc.sql("select attribute_bytes from spring_session_attributes a"
                        + " join spring_session s on s.primary_id = a.session_primary_id where s.principal_name = ?")
                .param(name)
                .query((row, n) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .list();
        assertThat(sessions).anyMatch(bytes -> bytes.contains(Hashes.sha256Hex(device.getValue())));
        assertThat(sessions).noneMatch(bytes -> bytes.contains(device.getValue()));
    }

    private MvcTestResult login(Cookie... cookies) {
        var request =
                mvc.post().uri("/login").with(csrf()).param("username", name).param("password", PASSWORD);
        MvcTestResult answer = (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
        assertThat(answer).hasRedirectedUrl("/organise");
        return answer;
    }
}
