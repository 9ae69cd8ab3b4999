package org.saimahui.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saimahui.contest.ContestView;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;

/** What was seen is said in the reader's language; only where it is not as it should be does the portal's own word stand beside. */
@OnH2
class ProtocolPageTests {

    private static final List<Finding.Check> CHECKS = List.of(
            new Finding.Check("2.closed", true, "MARKING_CLOSED"),
            new Finding.Check("2.alone", false, "MARKING_CLOSED"),
            new Finding.Check("2.others", false, "NEVER_HEARD_OF"),
            new Finding.Check("2.versions", true, "{state=18}"),
            new Finding.Check("2.printed", true, "J2 重开 88.50 → 90.00"),
            new Finding.Check("1.waits", false, "请讲解员 上台"),
            new Finding.Check("1.seated", true, "true"),
            new Finding.Check("1.draft", true, "120 → 135 ms"),
            new Finding.Check("1.out", false, "3"));

    private static final Pattern SEEN = Pattern.compile("<td>\\s*<span>(.*?)</td>", Pattern.DOTALL);

    private static final Pattern STOPPED = Pattern.compile("<p class=\"field-error\">(.*?)</p>", Pattern.DOTALL);

    @Autowired
    private Evenings evenings;

    @Autowired
    private Protocols protocols;

    @Autowired
    private OrganiserBrowser organiser;

    @Test
    void whatWasSeenIsSaidInWords() throws UnsupportedEncodingException {
        ContestView contest = evenings.draft();
        Finding finding = new Finding(2, Verdict.FAIL, CHECKS, List.of(), null);
        protocols.keep(contest.id(), new Protocol(Instant.EPOCH, true, List.of(finding)));

        assertThat(seen(contest, "zh"))
                .containsExactly(
                        "拒绝：打分已经关闭",
                        "拒绝：打分已经关闭",
                        "不是这样 NEVER_HEARD_OF",
                        "如此",
                        "如此",
                        "不是这样 请讲解员 上台",
                        "如此",
                        "如此 120 → 135 ms",
                        "不是这样 3");
        assertThat(seen(contest, "en"))
                .containsExactly(
                        "Refused: marking is closed",
                        "Refused: marking is closed",
                        "It was not so NEVER_HEARD_OF",
                        "So it was",
                        "So it was",
                        "It was not so 请讲解员 上台",
                        "So it was",
                        "So it was 120 → 135 ms",
                        "It was not so 3");
    }

    /** Words again, for what stopped a fault; what has none stands beside them as it is. */
    @Test
    void whatStoppedItIsSaidInWords() throws UnsupportedEncodingException {
        ContestView contest = evenings.draft();
        List<Finding> findings = Stream.of(
                        "–", "REHEARSAL_GONE", "MARKING_CLOSED", "NEVER_HEARD_OF", "IllegalState: no")
                .map(trouble -> new Finding(2, Verdict.FAIL, List.of(), List.of(), trouble))
                .toList();
        protocols.keep(contest.id(), new Protocol(Instant.EPOCH, false, findings));

        assertThat(found(STOPPED, contest, "zh"))
                .containsExactly(
                        "没有演完：演习中途停下了",
                        "没有演完：演练在演习途中被删掉或重新做过，演习到此为止",
                        "没有演完：拒绝：打分已经关闭",
                        "没有演完：遇到演习不认得的情况 NEVER_HEARD_OF",
                        "没有演完：遇到演习不认得的情况 IllegalState: no");
        assertThat(found(STOPPED, contest, "en"))
                .containsExactly(
                        "Not played to its end: the drill was ended before",
                        "Not played to its end: the rehearsal was deleted or made anew meanwhile, and the drill ended"
                                + " there",
                        "Not played to its end: Refused: marking is closed",
                        "Not played to its end: something the drill does not know NEVER_HEARD_OF",
                        "Not played to its end: something the drill does not know IllegalState: no");
    }

    private List<String> seen(ContestView contest, String language) throws UnsupportedEncodingException {
        return found(SEEN, contest, language);
    }

    private List<String> found(Pattern what, ContestView contest, String language) throws UnsupportedEncodingException {
        String page = organiser
                .get("/organise/" + contest.slug() + "/drill?lang=" + language)
                .getResponse()
                .getContentAsString();
        return what.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1)
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }
}
