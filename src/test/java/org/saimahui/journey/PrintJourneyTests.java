package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.exchange.ContestExchange;
import org.saimahui.support.BrowserJourney;
import org.saimahui.support.CrowdedEvenings;
import org.saimahui.support.InBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;

/** What comes out of the printer, counted in sheets. */
@InBrowser
class PrintJourneyTests extends BrowserJourney {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page[^s]");

    @Autowired
    private ContestExchange exchange;

    @Autowired
    private CrowdedEvenings crowded;

    @Value("classpath:sample/wenjin-tizhi-2022.json")
    private Resource sample;

    @Test
    void sixSlipsOfFourCriteriaShareASheet() throws Exception {
        String file = sample.getContentAsString(StandardCharsets.UTF_8).replace("wenjin-tizhi-2022", "printed-slips");
        ContestView contest = exchange.importFile(file.getBytes(StandardCharsets.UTF_8));
        Page page = desk();
        logIn(page);
        for (String language : new String[] {"zh", "en"}) {
            page.navigate("/organise/" + contest.slug() + "/print/slips?lang=" + language);
            int slips = page.locator(".slip").count();
            assertThat(slips).isEqualTo(56);
            assertThat(sheets(page)).as(language).isEqualTo((slips + 5) / 6);
        }
    }

    @Test
    void aCertificateFillsItsSheetInPrint() {
        ContestView contest = crowded.withPrizes(3, 1);
        crowded.command(contest, StageCommand.of(Command.GO_LIVE));
        for (int number = 1; number <= 3; number++) {
            crowded.speak(contest, number, "2" + number);
        }
        for (Command command : List.of(
                Command.OPEN_VOTE, Command.CLOSE_VOTE, Command.SHOW_VOTES, Command.CLOSE_CONTEST, Command.RELEASE)) {
            crowded.command(contest, StageCommand.of(command).confirmed());
        }
        Page page = desk();
        logIn(page);
        page.navigate("/organise/" + contest.slug() + "/certificates");
        int certificates = page.locator(".cert").count();
        assertThat(certificates).isEqualTo(3);
        assertThat(sheets(page)).isEqualTo(certificates);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".cert").first().boundingBox().height)
                .as("what stands in a sheet without a height is cut off: the paper stays white")
                .isGreaterThan(900);
        assertThat(page.locator(".cert .frame").first().boundingBox().height).isGreaterThan(900);
    }

    private static long sheets(Page page) {
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        return SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
