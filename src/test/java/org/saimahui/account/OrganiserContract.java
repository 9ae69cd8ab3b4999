package org.saimahui.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.document.InvalidInputException;
import org.saimahui.judging.SeatNames;
import org.saimahui.live.LiveStreams;
import org.saimahui.shared.NotFoundException;
import org.saimahui.support.Evenings;
import org.saimahui.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Organisers' accounts and sessions as the database keeps them. */
abstract class OrganiserContract {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** What never comes still fails; a slow machine does not. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String FIRST = "第一个密码 first";

    private static final String SECOND = "the second password";

    @Autowired
    private OrganiserService organisers;

    @Autowired
    private SeatNames names;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Evenings evenings;

    @Autowired
    private LiveStreams streams;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @LocalServerPort
    private int port;

    private String name = "";

    @BeforeEach
    void anOrganiserOfTheirOwn() {
        name = "陈组织-" + COUNTER.incrementAndGet();
        organisers.add(name, FIRST, FIRST);
    }

    @Test
    void aNameIsTakenOnceAndOnlyAHashOfThePasswordIsStored() {
        assertThatThrownBy(() -> organisers.add(name, SECOND, SECOND)).isInstanceOf(InvalidInputException.class);

        assertThat(organisers.list()).extracting(OrganiserView::name).containsOnlyOnce(name);
        assertThat(hash()).startsWith("{bcrypt}").doesNotContain("first");
        assertThat(login(FIRST)).hasRedirectedUrl("/organise");
    }

    @Test
    void aPasswordIsChangedByWhoeverKnowsThePresentOne() {
        assertThatThrownBy(() -> organisers.changePassword(name, "wrong one here", SECOND, SECOND, null))
                .isInstanceOf(InvalidInputException.class);
        assertThat(login(FIRST)).hasRedirectedUrl("/organise");

        organisers.changePassword(name, FIRST, SECOND, SECOND, null);

        assertThat(login(FIRST)).hasRedirectedUrl("/login?wrong");
        assertThat(login(SECOND)).hasRedirectedUrl("/organise");
    }

    @Test
    void theConfiguredPasswordIsAppliedAndTheSameOneChangesNothing() {
        String before = hash();
        organisers.applyConfigured(name, FIRST);
        assertThat(hash()).isEqualTo(before);

        organisers.applyConfigured(name, SECOND);
        assertThat(login(SECOND)).hasRedirectedUrl("/organise");
    }

    @Test
    void whoIsRemovedIsGone() {
        organisers.remove(name);

        assertThat(organisers.find(name)).isEmpty();
        assertThatThrownBy(() -> organisers.remove(name)).isInstanceOf(NotFoundException.class);
        assertThat(login(FIRST)).hasRedirectedUrl("/login?wrong");
    }

    @Test
    void thePersonBehindAnAccountIsNamedAndNobodyElseIsCalledSo() {
        assertThat(names.giver(name, Locale.ENGLISH)).as("nobody is named").isEqualTo(name);
        String person = "陈卫 " + name;
        Cookie session = session(FIRST);
        assertThat(mvc.post()
                        .uri("/organise/account/person")
                        .cookie(session)
                        .with(csrf())
                        .param("person", " " + person + " "))
                .hasRedirectedUrl("/organise/account");

        assertThat(names.giver(name, Locale.ENGLISH)).isEqualTo(person);
        assertThat(mvc.get().uri("/organise/account?lang=zh").cookie(session))
                .bodyText()
                .contains("您是 " + person + " (" + name + ")");
        for (String taken : List.of(person, name, "System")) {
            assertThatThrownBy(() -> organisers.add(name + "-3", taken, OrganiserRole.ORGANISER, SECOND, SECOND))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(mvc.post()
                        .uri("/organise/account/person")
                        .cookie(session)
                        .with(csrf())
                        .param("person", "x".repeat(65)))
                .hasStatus(422)
                .bodyText()
                .contains("aria-invalid=\"true\"");

        organisers.remove(name);
        assertThat(names.giver(name, Locale.ENGLISH))
                .as("sheets and records name it still")
                .isEqualTo(person);
        organisers.add(name, FIRST, FIRST);
        assertThat(names.giver(name, Locale.ENGLISH)).as("somebody else").isEqualTo(name);
    }

    @Test
    void aSessionIsARowUntilItsOwnerLeaves() {
        Cookie session = login(FIRST).getResponse().getCookie("SESSION");

        assertThat(sessions()).isOne();
        assertThat(mvc.get().uri("/organise").cookie(session)).hasStatusOk();
        assertThat(mvc.post().uri("/logout").cookie(session).with(csrf())).hasStatus3xxRedirection();
        assertThat(sessions()).isZero();
        assertThat(mvc.get().uri("/organise").cookie(session)).hasStatus3xxRedirection();
    }

    @Test
    void whoIsRemovedIsLoggedOutEverywhereAndAnAccountOfTheSameNameInheritsNothing() {
        Cookie desk = session(FIRST);
        Cookie phone = session(FIRST);

        organisers.remove(name);
        organisers.add(name, OrganiserRole.OPERATOR, SECOND, SECOND);

        assertThat(sessions()).isZero();
        for (Cookie session : List.of(desk, phone)) {
            assertThat(mvc.get().uri("/organise").cookie(session)).hasRedirectedUrl("/login");
            assertThat(add(session, name + "-2"))
                    .as("a form of a removed account")
                    .hasStatusOk()
                    .hasForwardedUrl(LoginFirst.ENDED);
        }
        assertThat(organisers.find(name + "-2")).isEmpty();
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        Cookie mine = session(FIRST);
        Cookie other = session(FIRST);

        assertThat(mvc.post()
                        .uri("/organise/account/password")
                        .cookie(mine)
                        .with(csrf())
                        .param("present", FIRST)
                        .param("password", SECOND)
                        .param("repeated", SECOND))
                .hasRedirectedUrl("/organise/account");

        assertThat(mvc.get().uri("/organise").cookie(mine)).hasStatusOk();
        assertThat(mvc.get().uri("/organise").cookie(other)).hasRedirectedUrl("/login");
        organisers.applyConfigured(name, SECOND);
        assertThat(mvc.get().uri("/organise").cookie(mine))
                .as("the same one changes nothing")
                .hasStatusOk();
        organisers.applyConfigured(name, FIRST);
        assertThat(mvc.get().uri("/organise").cookie(mine)).hasRedirectedUrl("/login");
    }

    @Test
    void whatAnAccountListensToEndsWithTheAccountWithItsPasswordAndWithItsSession() throws Exception {
        String console = "/organise/" + evenings.live().slug() + "/console/stream";
        Visitor browser = browser(FIRST);
        var removed = listening(new Visitor(port).program(name, FIRST), console);
        var other = listening(browser(FIRST), console);
        organisers.changePassword(name, FIRST, SECOND, SECOND, null);
        assertEnded(removed);
        assertEnded(other);
        assertThat(browser.get("/organise").status()).isEqualTo(302);

        Visitor leaving = browser(SECOND);
        var left = listening(leaving, console);
        var staying = listening(browser(SECOND), console);
        leaving.form("/logout", Map.of());
        assertEnded(left);
        assertThat(staying.isDone()).isFalse();

        organisers.remove(name);
        assertEnded(staying);
    }

    private Visitor browser(String password) {
        Visitor browser = new Visitor(port);
        browser.get("/login");
        assertThat(browser.form("/login", Map.of("username", name, "password", password))
                        .header("Location"))
                .endsWith("/organise");
        return browser;
    }

    /** Listens until the portal ends the stream: what is waited for never comes. */
    private CompletableFuture<Visitor.Answer> listening(Visitor visitor, String stream) {
        int open = streams.openStreams();
        var heard = CompletableFuture.supplyAsync(() -> visitor.stream(stream, Map.of("console", Long.MAX_VALUE)));
        await().until(() -> streams.openStreams() > open || heard.isDone());
        assertThat(heard.isDone()).as("refused").isFalse();
        return heard;
    }

    private static void assertEnded(CompletableFuture<Visitor.Answer> heard) {
        assertThat(heard).failsWithin(PATIENCE).withThrowableThat().withStackTraceContaining("The stream ended before");
    }

    @Test
    void theTypedNameIsStillThereAfterAWrongPassword() {
        Cookie kept = login("wrong one here").getResponse().getCookie("saimahui-login-name");

        assertThat(kept).isNotNull();
        assertThat(mvc.get().uri("/login").param("wrong", "", "").cookie(kept))
                .bodyText()
                .contains("value=\"" + name + "\"");
        assertThat(mvc.get().uri("/login").cookie(kept)).bodyText().doesNotContain(name);
        assertThat(mvc.get().uri("/login").param("wrong", "").cookie(new Cookie(kept.getName(), "%%")))
                .hasStatusOk();
    }

    private MvcTestResult login(String password) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", name)
                .param("password", password)
                .exchange();
    }

    private Cookie session(String password) {
        return Objects.requireNonNull(login(password).getResponse().getCookie("SESSION"));
    }

    private MvcTestResult add(Cookie session, String another) {
        return mvc.post()
                .uri("/organise/account/organisers")
                .cookie(session)
                .with(csrf())
                .param("name", another)
                .param("role", "ORGANISER")
                .param("password", SECOND)
                .param("repeated", SECOND)
                .exchange();
    }

    private String hash() {
        return organisers.find(name).orElseThrow().passwordHash();
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session where principal_name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    @Test
    void twoRequestsOfOneBrowserMayBringTheSameAttributeAtOnce() {
        bringTwice(sessions);
    }

    /** As two keys of the console pressed one after the other do: both have read the session before either wrote. */
    private static <S extends Session> void bringTwice(SessionRepository<S> sessions) {
        S opened = sessions.createSession();
        sessions.save(opened);
        S one = Objects.requireNonNull(sessions.findById(opened.getId()));
        S other = Objects.requireNonNull(sessions.findById(opened.getId()));
        one.setAttribute("said", "one");
        other.setAttribute("said", "other");
        sessions.save(one);
        sessions.save(other);

        S left = Objects.requireNonNull(sessions.findById(opened.getId()));
        assertThat(left.<String>getAttribute("said")).isEqualTo("other");
        sessions.deleteById(opened.getId());
    }
}
