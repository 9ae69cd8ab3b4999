package org.saimahui.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saimahui.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** What was deleted while somebody wrote under it is not there; other broken rules of the store stay faults. */
@OnH2
class GoneMeanwhileTests {

    @Autowired
    private ErrorAdvice advice;

    @Test
    void aMissingParentIsNotFoundOnEitherDatabase() {
        assertThat(status(broken("23506", 23506))).isEqualTo(404);
        assertThat(status(broken("23503", 0))).isEqualTo(404);
    }

    @Test
    void whatElseIsBrokenStaysAFault() {
        // The same name twice; on H2 also a row that others belong to.
        for (DataIntegrityViolationException fault : new DataIntegrityViolationException[] {
            broken("23505", 23505), broken("23505", 0), broken("23503", 23503)
        }) {
            assertThatThrownBy(() -> status(fault)).isSameAs(fault);
        }
    }

    private int status(DataIntegrityViolationException broken) {
        Object answer = advice.gone(broken, new MockHttpServletRequest("PUT", "/api/v1/contests/x"), Locale.ENGLISH);
        return ((ResponseEntity<?>) answer).getStatusCode().value();
    }

    private static DataIntegrityViolationException broken(String state, int code) {
        return new DataIntegrityViolationException("store", new SQLException("store", state, code));
    }
}
