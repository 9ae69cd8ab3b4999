package org.saimahui.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestCourse;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.TestPortal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** What is answered before sessions and controllers are asked, and what is not. */
@OnH2
class FrontDoorTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private ContestCourse course;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aSeenPageIsAnsweredBeforeTheControllersWithTheSameHeadersAndBytes() throws Exception {
        for (String part : new String[] {"", "/reports"}) {
            String path = "/c/" + evenings.live().slug() + part;

            MvcTestResult first = get(path);
            MvcTestResult second = get(path);

            assertThat(isShort(first)).as(path).isFalse();
            assertThat(isShort(second)).as(path).isTrue();
            assertThat(headers(second)).as(path).isEqualTo(headers(first)).containsKey("Content-Security-Policy");
            assertThat(second.getResponse().getContentAsString())
                    .as(path)
                    .isEqualTo(first.getResponse().getContentAsString());
        }
    }

    @Test
    void aChangeIsSeenByTheNextReader() {
        ContestView contest = evenings.live();
        String path = seen("/c/" + contest.slug());

        contests.edit(contest.id(), null, Evenings.facts("改过的题目"));

        assertThat(get(path)).hasStatusOk().bodyText().contains("改过的题目").doesNotContain(contest.title());
    }

    @Test
    void aChangeThatIsTakenBackIsNeverSeen() {
        ContestView contest = evenings.live();
        String path = seen("/c/" + contest.slug());

        transaction.executeWithoutResult(change -> {
            contests.edit(contest.id(), null, Evenings.facts("没有发生"));
            assertThat(get(path)).hasStatusOk();
            change.setRollbackOnly();
        });

        assertThat(get(path)).bodyText().contains(contest.title()).doesNotContain("没有发生");
        assertThat(get(path)).bodyText().contains(contest.title()).doesNotContain("没有发生");
    }

    @Test
    void whatIsHiddenOrDeletedIsGoneAtOnce() {
        ContestView hidden = evenings.draft();
        publish(hidden, true);
        ContestView deleted = evenings.draft();
        publish(deleted, true);
        String one = seen("/c/" + hidden.slug());
        String wall = seen("/c/" + hidden.slug() + "/reports");
        String other = seen("/c/" + deleted.slug());

        publish(hidden, false);
        contests.delete(deleted.id());

        assertThat(get(one)).hasStatus(404);
        assertThat(get(wall)).hasStatus(404);
        assertThat(get(other)).hasStatus(404);
    }

    @Test
    void eachReaderGetsTheOwnLanguage() {
        String path = seen("/c/" + evenings.live().slug());

        assertThat(get(path)).bodyText().contains("出场顺序");
        assertThat(get(path, "Accept-Language", "en-GB,en;q=0.9")).bodyText().contains("Running order");
        assertThat(isShort(get(path, "Accept-Language", "en-GB,en;q=0.9"))).isTrue();
        assertThat(mvc.get()
                        .uri(path)
                        .cookie(new jakarta.servlet.http.Cookie("lang", "en"))
                        .exchange())
                .bodyText()
                .contains("Running order");
        assertThat(get(path)).bodyText().contains("出场顺序");
    }

    @Test
    void aQueryALoginAndAnotherMethodGoTheLongWay() {
        String path = seen("/c/" + evenings.live().slug());

        assertThat(get(path + "?lang=en")).hasStatusOk().cookies().hasValue("lang", "en");
        assertThat(get(path, "Authorization", "Basic d3Jvbmc6d3Jvbmc=")).hasStatus(401);
        assertThat(get("/css/components.css", "Authorization", "Basic d3Jvbmc6d3Jvbmc="))
                .hasStatus(401);
        assertThat(get(path, "Authorization", TestPortal.BASIC)).hasStatusOk();
        for (HttpMethod method : new HttpMethod[] {HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE}) {
            assertThat(mvc.method(method).uri(path).exchange())
                    .as(method.name())
                    .hasStatus(405);
            assertThat(mvc.method(method).uri("/css/components.css").exchange())
                    .as(method.name())
                    .hasStatus4xxClientError();
        }
    }

    @Test
    void aKnownPageIsNotSentAgainAndHeadHasNoBody() {
        String path = seen("/c/" + evenings.live().slug());
        String tag = get(path).getResponse().getHeader("ETag");

        MvcTestResult known = get(path, "If-None-Match", tag);
        assertThat(known).hasStatus(304).hasHeader("ETag", tag);
        assertThat(known.getResponse().getContentAsByteArray()).isEmpty();
        assertThat(get(path, "If-None-Match", "W/" + tag)).hasStatus(304);
        assertThat(get(path, "If-None-Match", "\"other\"")).hasStatusOk();
        MvcTestResult head = mvc.head().uri(path).exchange();
        assertThat(head).hasStatusOk().hasHeader("ETag", tag);
        assertThat(head.getResponse().getContentAsByteArray()).isEmpty();
        assertThat(head.getResponse().getHeader("Content-Length")).isNotEqualTo("0");
    }

    @Test
    void filesComeFromMemoryPlainOrCompressed() throws Exception {
        String page = get("/c/" + evenings.live().slug()).getResponse().getContentAsString();
        Matcher sheet = Pattern.compile("/css/components-[0-9a-f]+\\.css").matcher(page);
        assertThat(sheet.find()).isTrue();

        MvcTestResult plain = get(sheet.group());
        MvcTestResult compressed = get(sheet.group(), "Accept-Encoding", "gzip, br");

        assertThat(isShort(plain) && isShort(compressed)).isTrue();
        assertThat(plain)
                .hasStatusOk()
                .hasHeader("Content-Type", "text/css")
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable")
                .hasHeader("Vary", "Accept-Encoding")
                .doesNotContainHeader("Content-Encoding");
        assertThat(compressed).hasStatusOk().hasHeader("Content-Encoding", "gzip");
        byte[] small = compressed.getResponse().getContentAsByteArray();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(small)).readAllBytes())
                .isEqualTo(plain.getResponse().getContentAsByteArray())
                .hasSizeGreaterThan(small.length);
        assertThat(compressed.getResponse().getHeader("ETag"))
                .isNotEqualTo(plain.getResponse().getHeader("ETag"));
        assertThat(get(sheet.group(), "If-None-Match", plain.getResponse().getHeader("ETag")))
                .hasStatus(304);
    }

    @Test
    void aFileHasTheSecurityHeadersOfEveryAnswer() {
        Map<String, String> file = headers(get("/css/components.css"));
        Map<String, String> page = headers(get("/help"));

        assertThat(file).containsEntry("Cache-Control", "no-cache");
        page.keySet().removeAll(java.util.Set.of("Cache-Control", "Content-Type", "Content-Language", "Vary"));
        assertThat(file).containsAllEntriesOf(page).containsKey("X-Frame-Options");
    }

    @Test
    void aPartOfAFileGoesTheLongWay() {
        assertThat(get("/css/components.css", "Range", "bytes=0-9")).hasStatus(206);
    }

    private String seen(String path) {
        assertThat(get(path)).hasStatusOk();
        return path;
    }

    private MvcTestResult get(String path, String... header) {
        var request = mvc.get().uri(path);
        return (header.length == 0 ? request : request.header(header[0], header[1])).exchange();
    }

    /** Whether no controller was asked. */
    private static boolean isShort(MvcTestResult answer) {
        return answer.getMvcResult().getHandler() == null;
    }

    private static Map<String, String> headers(MvcTestResult answer) {
        MockHttpServletResponse response = answer.getResponse();
        Map<String, String> headers = new TreeMap<>();
        response.getHeaderNames().forEach(name -> headers.put(name, String.join(" | ", response.getHeaders(name))));
        return headers;
    }

    private void publish(ContestView contest, boolean yes) {
        transaction.executeWithoutResult(status -> {
            contests.raiseVersion(contest.id(), null);
            course.publish(contest.id(), yes);
        });
    }
}
