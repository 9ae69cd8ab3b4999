package org.saimahui.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodyRoomTests {

    /** Room for two bodies of one megabyte: an eighth of the heap, eight times the body. */
    private final BodyRoom room =
            new BodyRoom(2L * 8 * 8 * 1024 * 1024, 5 * 1024 * 1024, (seconds, request, response) -> {
                response.setStatus(503);
                response.setHeader("Retry-After", String.valueOf(seconds));
            });

    private int inside;

    @Test
    void whatFindsNoRoomIsToldToComeAgainAndTheRoomIsGivenBack() throws Exception {
        assertThat(nested("/organise/import", 1, 1)).isEqualTo(200);
        assertThat(inside).isEqualTo(2);
        inside = 0;
        MockHttpServletResponse third = new MockHttpServletResponse();

        room.doFilter(
                upload("/organise/import", 1),
                new MockHttpServletResponse(),
                (a, b) -> room.doFilter(
                        upload("/organise/import", 1),
                        new MockHttpServletResponse(),
                        (c, d) -> room.doFilter(upload("/organise/import", 1), third, counted())));

        assertThat(third.getStatus()).isEqualTo(503);
        assertThat(third.getHeader("Retry-After")).isEqualTo("3");
        assertThat(inside).isZero();
        assertThat(nested("/organise/import", 1, 1)).isEqualTo(200);
    }

    @Test
    void smallOnesAlwaysFindRoomAndALargeOneAlone() throws Exception {
        MockHttpServletResponse small = new MockHttpServletResponse();
        MockHttpServletResponse open = new MockHttpServletResponse();

        room.doFilter(upload("/organise/import", 30), new MockHttpServletResponse(), (a, b) -> {
            MockHttpServletRequest marks = new MockHttpServletRequest("PUT", "/api/v1/contests/a/scorecards/1");
            marks.setContent(new byte[1000]);
            room.doFilter(marks, small, counted());
            room.doFilter(upload("/api/v1/standings", 1), open, counted());
        });

        assertThat(small.getStatus()).isEqualTo(200);
        assertThat(open.getStatus()).isEqualTo(200);
        assertThat(inside).isEqualTo(2);
    }

    private int nested(String path, int first, int second) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        room.doFilter(upload(path, first), new MockHttpServletResponse(), (a, b) -> {
            inside++;
            room.doFilter(upload(path, second), answer, counted());
        });
        return answer.getStatus();
    }

    private FilterChain counted() {
        return (request, response) -> inside++;
    }

    private static MockHttpServletRequest upload(String path, int megabytes) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setContent(new byte[megabytes * 1024 * 1024]);
        return request;
    }
}
