package org.saimahui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.TestPortal;
import org.saimahui.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While bodies take all the room there is for them, the next one is told to come again, whatever it is sent as. */
@OnH2
class FullRoomTests {

    private static final int LARGE = 32_000_000;

    @Autowired
    private Evenings evenings;

    @LocalServerPort
    private int port;

    private final List<Socket> slow = new ArrayList<>();

    @AfterEach
    void theyGiveUp() throws IOException {
        for (Socket one : slow) {
            one.close();
        }
    }

    @Test
    void anUploadWithoutRoomIsToldToComeAgainAndNotThatItIsBad() throws IOException {
        ContestView contest = evenings.draft();
        String path = "/organise/" + contest.slug() + "/import";
        Visitor organiser = new Visitor(port).program();
        Visitor.Answer answer = upload(organiser, path);
        // As many as fill the room of this heap; each is in it once its head has been read.
        while (answer.status() != 503 && slow.size() < 200) {
            slow.add(beginning(path));
            answer = upload(organiser, path);
        }

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("3");
        assertThat(answer.body()).contains("503 OVERLOADED");
    }

    private static Visitor.Answer upload(Visitor visitor, String path) {
        byte[] body = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                        + "1,2\r\n".repeat(20_000) + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
        return visitor.send("POST", path, "multipart/form-data; boundary=b", body);
    }

    /** The head of a large upload, whose body does not come. */
    private Socket beginning(String path) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + TestPortal.BASIC
                                + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: " + LARGE
                                + "\r\n\r\n--b\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
