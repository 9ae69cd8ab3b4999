package org.saimahui.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Guessing from the hall's address, and the organiser who sits behind the same one. */
@OnH2
class LoginThrottleTests {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private static final String RIGHT = "the right password";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OrganiserService organisers;

    private String name;

    private String address;

    @BeforeEach
    void anOrganiserAndAnAddressOfTheirOwn() {
        int n = COUNTER.incrementAndGet();
        name = "guessed-" + n;
        address = "10.99.0." + n;
        organisers.add(name, RIGHT, RIGHT);
    }

    @Test
    void guessingEndsWithTheTimeToWait() {
        MvcTestResult refused = guessUntilRefused(n -> basic("guess " + n));

        assertThat(refused).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(Integer.parseInt(refused.getResponse().getHeader("Retry-After")))
                .isBetween(1, 13);
        assertThat(login("one more by form")).hasRedirectedUrl("/login?wrong");
    }

    @Test
    void tenWrongPasswordsLockOutNeitherTheProgramNorANewBrowser() {
        for (int n = 0; n < 10; n++) {
            basic("guess " + n);
        }

        assertThat(basic(RIGHT)).hasStatusOk();
        assertThat(login(RIGHT)).hasRedirectedUrl("/organise");
    }

    @Test
    void aProgramThatWasLetInIsNotStoppedByAnyNumberOfGuesses() {
        assertThat(basic(RIGHT)).hasStatusOk();
        guessUntilRefused(n -> basic("guess " + n));

        for (int n = 0; n < 20; n++) {
            assertThat(basic(RIGHT)).hasStatusOk();
        }
    }

    @Test
    void aProgramWithAnOldPasswordTakesNoAttemptFromTheOrganiser() {
        assertThat(guessUntilRefused(n -> basic("the old password"))).hasStatus(HttpStatus.TOO_MANY_REQUESTS);

        assertThat(basic(RIGHT)).hasStatusOk();
    }

    @Test
    void aBrowserThatHasLoggedInBeforeIsNotHinderedByGuessesAtTheForm() {
        Cookie device = login(RIGHT).getResponse().getCookie(LoginOrigin.PROOF_COOKIE);
        guessUntilRefused(n -> login("guess " + n));

        assertThat(login("mistyped", device)).hasRedirectedUrl("/login?wrong");
        assertThat(login(RIGHT, device)).hasRedirectedUrl("/organise");
    }

    /** Attempts come back with time, so a slow machine needs a few more. */
    private static MvcTestResult guessUntilRefused(IntFunction<MvcTestResult> guess) {
        for (int n = 0; n < 200; n++) {
            MvcTestResult answer = guess.apply(n);
            boolean wait = "/login?wait".equals(answer.getResponse().getRedirectedUrl());
            if (wait || answer.getResponse().getStatus() == HttpStatus.TOO_MANY_REQUESTS.value()) {
                return answer;
            }
        }
        throw new AssertionError("200 guesses went through");
    }

    private MvcTestResult basic(String password) {
        String credentials =
                Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return mvc.get()
                .uri("/organise")
                .with(fromTheHall())
                .header("Authorization", "Basic " + credentials)
                .exchange();
    }

    private MvcTestResult login(String password, Cookie... cookies) {
        var request = mvc.post()
                .uri("/login")
                .with(fromTheHall())
                .with(csrf())
                .param("username", name)
                .param("password", password);
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    private RequestPostProcessor fromTheHall() {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
