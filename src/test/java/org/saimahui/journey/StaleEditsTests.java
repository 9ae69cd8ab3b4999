package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.attachment.AttachmentService;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.portrait.Pictures;
import org.saimahui.report.Desks;
import org.saimahui.rule.RuleService;
import org.saimahui.settings.HallAddressService;
import org.saimahui.support.Evenings;
import org.saimahui.support.OnH2;
import org.saimahui.support.OrganiserBrowser;
import org.saimahui.support.PageForm;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two people have the same form open. Field by field: what the quicker one has stored is shown to the slower one beside
 * the field, and nothing of it is undone. The fields come from the form itself, so that a new one cannot be left out.
 */
@OnH2
class StaleEditsTests {

    /** Fields that say which row is meant, or belong to the moment and are stored nowhere. */
    private static final Set<String> HANDLES =
            Set.of("version", "id", "code", "was", "reason", "scoring", "file", "near");

    private static final String TWO_PANELS_AND_ACHIEVEMENTS = """
            {"criteria": [{"code": "state", "name": "状态", "max": "50"}, {"code": "ability", "name": "能力", "max": "50"}],
             "panels": [{"code": "experts", "name": "专家评委", "weight": "40"},
                        {"code": "public", "name": "大众评委", "weight": "30"}],
             "objective": {"weight": "30"}}
            """;

    @Autowired
    private OrganiserBrowser organiser;

    @Autowired
    private Evenings evenings;

    @Autowired
    private ContestService contests;

    @Autowired
    private RuleService rules;

    @Autowired
    private AttachmentService attachments;

    @Autowired
    private Desks desks;

    @Autowired
    private HallAddressService hall;

    @Autowired
    private TransactionTemplate transaction;

    private String home;

    private long id;

    @BeforeEach
    void evening() {
        ContestView contest = evenings.draft();
        transaction.executeWithoutResult(status -> rules.use(contest.id(), TWO_PANELS_AND_ACHIEVEMENTS, null));
        evenings.seat(contest, "J1", "王教授");
        id = contest.id();
        home = "/organise/" + contest.slug();
    }

    @Test
    void factsOfTheContest() throws Exception {
        everyFieldOf(
                home + "/edit",
                home + "/edit",
                List.of("org.saimahui.desk.web.ContestFactsForm"),
                Map.of(),
                "title=新名称",
                "campaign=新活动",
                "host=新主办",
                "venue=新地点",
                "startsAt=2027-01-02T03:04",
                "zone=Asia/Tokyo",
                "voteAccess=TICKET",
                "ballotsMayChange=",
                "adjustmentsNeedTwo=true");
    }

    @Test
    void settingsOnStage() throws Exception {
        everyFieldOf(
                home + "/settings",
                home + "/settings",
                List.of("org.saimahui.desk.web.EveningSettingsForm"),
                Map.of(),
                "talkSeconds=480",
                "warnSeconds=45",
                "graceSeconds=5",
                "showMarks=TOTAL",
                "judgesShownAs=NAME",
                "boardAfter=SHOWN",
                "heldStart=2",
                "freezeFrom=6",
                "reveal=BY_PART",
                "phonesLag=TOGETHER",
                "prizes=一等奖:1",
                "keys=TWO",
                "reportDeadline=2027-01-02T03:04");
    }

    @Test
    void aPresenter() throws Exception {
        everyFieldOf(
                home + "/presenters/1",
                home + "/presenters/1",
                List.of("org.saimahui.presenter.web.PresenterForm"),
                Map.of(),
                "name=李娜娜",
                "organisation=新单位",
                "position=新职务",
                "pronunciation=lǐnànà");
    }

    @Test
    void aJudge() throws Exception {
        everyFieldOf(
                home + "/judges/edit?seat=J1",
                home + "/judges/edit",
                List.of("org.saimahui.judging.web.JudgeForm"),
                Map.of(),
                "name=张教授",
                "organisation=新单位",
                "panel=public",
                "chief=true");
    }

    @Test
    void theStaff() throws Exception {
        everyFieldOf(
                home + "/staff",
                home + "/staff",
                List.of("org.saimahui.staff.web.StaffForm"),
                Map.of("posts", "SUPERVISOR"),
                "supervisor=甲",
                "posts=TIMEKEEPER timekeeper=乙",
                "timekeeper=乙 posts=TIMEKEEPER",
                "host=丙 posts=HOST",
                "clerk1=丁 posts=CLERK_1",
                "clerk2=戊 posts=CLERK_2");
    }

    @Test
    void aReport() throws Exception {
        String page = home + "/presenters/1/report";
        everyFieldOf(
                page,
                page,
                List.of("org.saimahui.report.web.ReportForm"),
                Map.of("title", "题", "story", "事", "claim.scope", "全省", "claim.rank", "2", "claim.confirmedBy", "统计局"),
                "title=新题",
                "motto=新的一句话",
                "story=新事",
                "innovation=新意",
                "figures=新数",
                "reflection=新想",
                "claim.scope=全国",
                "claim.rank=5",
                "claim.confirmedBy=审计局",
                "claim.first=true");
    }

    @Test
    void aFigure() throws Exception {
        String page = home + "/presenters/1/report";
        post(page + "/metrics", Map.of("label", "减免", "amount.value", "7", "amount.unit", "亿元"));
        everyFieldOf(
                page + "?metric=m1",
                page + "/metrics",
                List.of("org.saimahui.report.web.MetricForm", "org.saimahui.report.web.ScoringForm"),
                Map.of(
                        "method", "COMPLETION",
                        "yardstick.baseline", "5",
                        "yardstick.target", "10",
                        "claim.scope", "全省",
                        "claim.rank", "2",
                        "claim.confirmedBy", "统计局"),
                "label=新说明",
                "amount.value=8",
                "amount.unit=万元",
                "amount.qualifier=OVER",
                "amount.wording=7亿多",
                "evidence.period=上半年",
                "evidence.source=新出处",
                "yardstick.baseline=6",
                "yardstick.target=11",
                "yardstick.direction=LOWER yardstick.baseline=10 yardstick.target=5 method=PROGRESS",
                "evidence.verified=true",
                "claim.scope=全国",
                "claim.rank=5",
                "claim.first=true",
                "claim.confirmedBy=审计局",
                "method=RANK",
                "weight=3",
                "floor=1 goal=20 method=EFFICACY",
                "goal=20 floor=1 method=EFFICACY",
                "cap=120",
                "clamp= floor=1 goal=20 method=EFFICACY",
                "best=100 worst=1 method=MIN_MAX",
                "worst=1 best=100 method=MIN_MAX");
    }

    @Test
    void theLook() throws Exception {
        everyFieldOf(
                home + "/look",
                home + "/look",
                List.of("org.saimahui.look.web.LookForm"),
                Map.of("zh", "处长", "one", "director", "many", "directors"),
                "main=#0b3d91",
                "second=#f2c14e",
                "zh=科长",
                "one=chief",
                "many=chiefs");
    }

    @Test
    void theCaptionOfAnAttachment() {
        String page = home + "/presenters/1/report/attachments";
        attachments.add(desks.of(contests.get(id).slug(), 1, null), null, Pictures.png(60, 40), "现场");
        String action = page + "/"
                + attachments
                        .of(desks.of(contests.get(id).slug(), 1, null).presenter())
                        .get(0)
                        .hash();
        Map<String, String> mine = form(page, action);
        Map<String, String> theirs = new LinkedHashMap<>(mine);
        theirs.put("caption", "同事的说明");
        assertStored(post(action, theirs), "colleague");
        mine.put("caption", "我的说明");

        MvcTestResult refused = post(action, mine);
        assertThat(refused.getResponse().getStatus()).isEqualTo(409);
        assertThat(body(refused))
                .containsPattern("data-theirs=\"caption\"[^<]*同事的说明")
                .contains("value=\"我的说明\"");
        assertThat(form(page, action)).containsEntry("caption", "同事的说明");
        mine.put("version", String.valueOf(contests.get(id).version()));
        assertStored(post(action, mine), "knowingly");
        assertThat(form(page, action)).containsEntry("caption", "我的说明");
    }

    /** One's own cues are added and taken out, never changed: nobody's is lost, and what comes late is told so. */
    @Test
    void cuesOfOnesOwn() {
        String page = home + "/console/order";
        Map<String, String> mine = form(page, page);
        Map<String, String> theirs = new LinkedHashMap<>(mine);
        theirs.put("text", "同事的通知");
        assertStored(post(page, theirs), "colleague");
        mine.put("text", "我的通知");

        MvcTestResult refused = post(page, mine);
        assertThat(refused.getResponse().getStatus()).isEqualTo(409);
        assertThat(body(refused)).contains("value=\"我的通知\"", "同事的通知");
        mine.put("version", form(page, page).get("version"));
        assertStored(post(page, mine), "again");
        assertThat(body(organiser.get(page))).contains("同事的通知", "我的通知");
    }

    @Test
    void theAddressOfTheHall() {
        String page = "/organise/account/address";
        Map<String, String> mine = form(page, page);
        mine.put("listed", "");
        Map<String, String> theirs = new LinkedHashMap<>(mine);
        theirs.put("address", "http://10.9.8.7:8080");
        try {
            assertStored(post(page, theirs), "colleague");
            mine.put("address", "http://10.9.8.6:8080");

            MvcTestResult refused = post(page, mine);
            assertThat(refused.getResponse().getStatus()).isEqualTo(409);
            assertThat(body(refused)).contains("改成 http://10.9.8.7:8080", "value=\"http://10.9.8.6:8080\"");
            assertThat(hall.stored()).isEqualTo("http://10.9.8.7:8080");
            mine.put("seen", hall.stored());
            assertStored(post(page, mine), "knowingly");
            assertThat(hall.stored()).isEqualTo("http://10.9.8.6:8080");
        } finally {
            hall.choose("", null);
        }
    }

    private void everyFieldOf(
            String page, String action, List<String> forms, Map<String, String> filled, String... changes)
            throws Exception {
        Map<String, String> first = form(page, action);
        first.putAll(filled);
        assertStored(post(action, first), "with everything filled in");
        Set<String> left = fields(forms);
        for (String change : changes) {
            String field = change.substring(0, change.indexOf('='));
            left.remove(field);
            Map<String, String> mine = form(page, action);
            Map<String, String> theirs = new LinkedHashMap<>(mine);
            for (String part : change.split(" ")) {
                theirs.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
            }
            assertStored(post(action, theirs), "colleague: " + change);
            Map<String, String> stored = form(page, action);

            MvcTestResult refused = post(action, mine);
            assertThat(refused.getResponse().getStatus()).as(change).isEqualTo(409);
            assertThat(body(refused))
                    .as(change)
                    .containsPattern("data-theirs=\"[^\"]*\\b" + Pattern.quote(shown(field)) + "\\b");
            assertThat(form(page, action)).as(change).isEqualTo(stored);
            Map<String, String> back = new LinkedHashMap<>(mine);
            back.put("version", String.valueOf(contests.get(id).version()));
            assertStored(post(action, back), "back from " + change);
        }
        assertThat(left).as("fields that nobody tried").isEmpty();
        Map<String, String> damaged = form(page, action);
        damaged.put("version", " ");
        for (String part : changes[0].split(" ")) {
            damaged.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        assertThat(post(action, damaged).getResponse().getStatus())
                .as("a version that came back empty")
                .isEqualTo(409);
    }

    private static void assertStored(MvcTestResult answer, String what) {
        List<String> complaints = Pattern.compile("class=\"bad\"[^>]*>([^<]+)<")
                .matcher(body(answer))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(answer.getResponse().getStatus()).as(what + " " + complaints).isEqualTo(302);
    }

    /** All that scores a figure stands in one line. */
    private static String shown(String field) {
        return Set.of("method", "weight", "floor", "goal", "cap", "clamp", "best", "worst")
                        .contains(field)
                ? "scoring"
                : field;
    }

    private static Set<String> fields(List<String> forms) throws ClassNotFoundException {
        Set<String> fields = new LinkedHashSet<>();
        for (String form : forms) {
            fields(Class.forName(form), "").forEach(fields::add);
        }
        return fields;
    }

    /** The names a form's fields have in the browser; those of a part stand behind a dot. */
    private static Stream<String> fields(Class<?> form, String within) {
        return Stream.of(form.getRecordComponents())
                .filter(component -> !HANDLES.contains(component.getName()))
                .flatMap(component -> component.getType().isRecord()
                        ? fields(component.getType(), component.getName() + ".")
                        : Stream.of(within + component.getName()));
    }

    /** What a browser would send. */
    private Map<String, String> form(String page, String action) {
        String html = body(organiser.get(page));
        Map<String, String> fields = new LinkedHashMap<>(PageForm.of(html).stream()
                .filter(form -> form.isPost() && form.action().equals(action))
                .findFirst()
                .orElseThrow()
                .fields());
        fields.keySet().removeIf(name -> name.isEmpty() || name.equals("then") || name.equals("_csrf"));
        return fields;
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String action, Map<String, String> fields) {
        Map<String, String> sent = new LinkedHashMap<>(fields);
        sent.entrySet()
                .removeIf(field -> field.getValue().isEmpty()
                        && List.of("ballotsMayChange", "clamp").contains(field.getKey()));
        return organiser.post(action, sent);
    }
}
