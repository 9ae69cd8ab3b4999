package org.saimahui.objection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.objection.Objection;
import org.saimahui.objection.ObjectionService;
import org.saimahui.stage.StageService;
import org.saimahui.support.ActingAs;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The public form of objections, its code, and the organisers' answer. */
@OnH2
class ObjectionPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private ObjectionService objections;

    @Autowired
    private StageService stage;

    @Autowired
    private Evenings evenings;

    private ContestView released() {
        ContestView contest = evenings.live();
        ActingAs.organiser("陈组织").on("laptop").does(() -> {
            for (Command command : new Command[] {Command.SHOW_VOTES, Command.CLOSE_CONTEST, Command.RELEASE}) {
                stage.command(contest.id(), StageCommand.of(command).confirmed());
            }
        });
        return contest;
    }

    private MvcTestResult send(String path, String... fields) {
        var request = mvc.post().uri(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void whoObjectsGetsACodeAndFindsTheAnswerByIt() {
        ContestView contest = released();
        String form = "/c/" + contest.slug() + "/objections";
        assertThat(mvc.get().uri(form + "?lang=zh"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"content\"", "name=\"_csrf\"", "以前可以提出异议");
        assertThat(mvc.get().uri("/c/" + contest.slug() + "/results?lang=zh"))
                .bodyText()
                .contains(form);

        assertThat(send(form + "?lang=zh", "name", "<i>王某</i>", "contact", "", "content", "3 号的得分"))
                .hasStatus(422)
                .bodyText()
                .contains("&lt;i&gt;王某&lt;/i&gt;", ">3 号的得分</textarea>", "联系方式：");
        assertThat(objections.list(contest.id())).isEmpty();

        MvcTestResult sent = send(form, "name", "王某", "contact", "1380000", "content", "3 号的得分");
        assertThat(sent).hasStatus3xxRedirection();
        Matcher code = Pattern.compile("\\w{4}-\\w{4}")
                .matcher(String.valueOf(sent.getMvcResult().getFlashMap().get("filed")));
        assertThat(code.matches()).isTrue();
        assertThat(send(form + "/answer?lang=zh", "code", code.group()))
                .hasStatusOk()
                .bodyText()
                .contains("3 号的得分", "主办方还没有答复");

        String room = "/organise/" + contest.slug() + "/objections";
        assertThat(organiser.read(room + "?lang=zh")).contains("王某", "1380000", "待答复");
        Objection objection = objections.list(contest.id()).get(0);
        assertThat(organiser.post(room + "?lang=zh", "id", String.valueOf(objection.id()), "answer", " "))
                .hasStatus(422)
                .bodyText()
                .contains("必须填写");
        assertThat(organiser.post(room, "id", String.valueOf(objection.id()), "answer", "核对无误。"))
                .hasStatus3xxRedirection();
        assertThat(send(form + "/answer?lang=en", "code", code.group()))
                .bodyText()
                .contains("核对无误。", "Answer of the organisers")
                .doesNotContain("1380000");
        assertThat(send(form + "/answer?lang=en", "code", "AAAA-2222"))
                .bodyText()
                .contains("There is no objection with this code")
                .doesNotContain("核对无误");
    }

    @Test
    void whoSendsTooOftenKeepsWhatWasTyped() {
        ContestView contest = released();
        String form = "/c/" + contest.slug() + "/objections?lang=zh";
        MvcTestResult last = send(form, "name", "", "contact", "", "content", "");
        for (int i = 0; i < 100 && last.getResponse().getStatus() != 429; i++) {
            last = send(form, "name", "王某", "contact", "", "content", "写了很久的一段");
        }

        assertThat(last).hasStatus(429).bodyText().contains(">写了很久的一段</textarea>", "value=\"王某\"", "role=\"alert\"");
        assertThat(objections.list(contest.id())).isEmpty();
    }

    @Test
    void beforeTheReleaseThePageSaysWhenItOpens() {
        ContestView contest = evenings.live();

        assertThat(mvc.get().uri("/c/" + contest.slug() + "/objections?lang=zh"))
                .hasStatusOk()
                .bodyText()
                .contains("结果发布以后 72 小时内可以提出异议")
                .doesNotContain("name=\"content\"");
        assertThat(send(
                        "/c/" + contest.slug() + "/objections?lang=zh",
                        "name",
                        "王某",
                        "contact",
                        "1380000",
                        "content",
                        "现在就说"))
                .hasStatus(409)
                .bodyText()
                .contains("结果发布以后 72 小时内可以提出异议");
    }
}
