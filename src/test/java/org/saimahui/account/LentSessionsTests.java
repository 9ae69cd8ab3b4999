package org.saimahui.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.saimahui.shared.NotFoundException;
import org.saimahui.support.OnH2;
import org.saimahui.support.TestPortal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the portal's own robots come in with opens the account's doors as long as it is lent, and no longer. */
@OnH2
class LentSessionsTests {

    @Autowired
    private LentSessions sessions;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLentSessionOpensTheDoorsOfItsAccountUntilItIsGivenBackAndSaysItsIdToNobody() {
        String opened;
        try (LentSessions.Lent lent = sessions.lend(TestPortal.ORGANISER)) {
            opened = lent.value();
            assertThat(status(lent.cookie(), opened)).isEqualTo(200);
            String id = new String(Base64.getDecoder().decode(opened), StandardCharsets.UTF_8);
            assertThat(lent.toString()).doesNotContain(id, opened);
        }
        assertThat(status("SESSION", opened)).isEqualTo(302);
    }

    /** What is stored costs each page a commit. */
    @Test
    void aPageThatIsReadWritesNothing() {
        try (LentSessions.Lent lent = sessions.lend(TestPortal.ORGANISER)) {
            String id = new String(Base64.getDecoder().decode(lent.value()), StandardCharsets.UTF_8);
            long before = lastUse(id);
            assertThat(status(lent.cookie(), lent.value())).isEqualTo(200);
            assertThat(lastUse(id)).isEqualTo(before);
        }
    }

    private long lastUse(String id) {
        return jdbc.sql("select last_access_time from spring_session where session_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    @Test
    void nobodyLendsInTheNameOfAnAccountThatIsGone() {
        assertThatThrownBy(() -> sessions.lend("nobody of that name")).isInstanceOf(NotFoundException.class);
    }

    private int status(String cookie, String value) {
        return mvc.get()
                .uri("/organise")
                .cookie(new Cookie(cookie, value))
                .exchange()
                .getResponse()
                .getStatus();
    }
}
