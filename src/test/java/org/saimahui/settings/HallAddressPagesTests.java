package org.saimahui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saimahui.audit.AuditFilter;
import org.saimahui.audit.AuditReader;
import org.saimahui.contest.ContestView;
import org.saimahui.page.PublicAddress;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnH2
class HallAddressPagesTests {

    private static final String PAGE = "/organise/account/address";

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Evenings evenings;

    @Autowired
    private HallAddressService hall;

    @Autowired
    private PublicAddress address;

    @Autowired
    private AuditReader audit;

    @AfterEach
    void guessAgain() {
        hall.choose("", null);
    }

    @Test
    void whatIsChosenStandsInEveryLinkAtOnceAndInTheRecord() {
        ContestView contest = evenings.draft();
        assertThat(organiser.get(PAGE)).bodyText().contains("还没有选会场地址", "扫一扫，试试看");

        assertThat(choose("", "192.168.77.7:8080/")).hasRedirectedUrl(PAGE);

        assertThat(organiser.get(PAGE))
                .bodyText()
                .contains("http://192.168.77.7:8080/here")
                .doesNotContain("还没有选会场地址");
        assertThat(organiser.get("/organise/" + contest.slug() + "/cards"))
                .bodyText()
                .doesNotContain("还没有选会场地址");
        assertThat(organiser.get("/organise/" + contest.slug() + "/print/programme"))
                .bodyText()
                .contains("http://192.168.77.7:8080/c/" + contest.slug());
        assertThat(audit.search(AuditFilter.of(""), 0, 5).getContent())
                .anySatisfy(line -> assertThat(line.action() + line.after())
                        .isEqualTo("HALL_ADDRESS_CHOSEN\"http://192.168.77.7:8080\""));
    }

    @Test
    void anAddressOfTheMachineIsTakenFromTheList() {
        assertThat(choose("http://10.1.2.3:8080", "something else")).hasRedirectedUrl(PAGE);
        assertThat(address.url("/")).isEqualTo("http://10.1.2.3:8080/");
    }

    @Test
    void aBadAddressIsSaidAtItsFieldAndNothingChanges() {
        String before = address.url("/");

        assertThat(choose("", "http://localhost:8080"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"http://localhost:8080\"", "只有这台电脑自己打得开");
        assertThat(address.url("/")).isEqualTo(before);
    }

    @Test
    void thePageBehindTheCodeSpeaksBothLanguagesToEverybody() {
        assertThat(mvc.get().uri("/here")).hasStatusOk().bodyText().contains("通了！", "It works.");
    }

    @Test
    void onlyOrganisersChoose() {
        assertThat(mvc.get().uri(PAGE)).hasStatus3xxRedirection();
        assertThat(mvc.post().uri(PAGE).with(csrf()).param("address", "http://10.9.9.9"))
                .hasForwardedUrl("/login/ended");
        assertThat(address.isConfigured()).isFalse();
    }

    private MvcTestResult choose(String listed, String typed) {
        return organiser.post(PAGE, "listed", listed, "address", typed);
    }
}
