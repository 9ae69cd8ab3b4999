package org.saimahui.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.scope.TwoContests.Party;
import org.saimahui.stage.StageService;
import org.saimahui.support.TestPortal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What belongs to one contest cannot be named below the address of another, by anybody, in any address of the portal.
 * The addresses are read from the portal itself, so that a new one is tried without a word here.
 */
abstract class ContestScopeContract {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([\\w|]+))?[^}]*}");

    /** Variables that name nothing in a contest. */
    private static final Map<String, String> NOT_IDS = Map.of("slug", "", "kind", "presenters");

    /** What forms ask for beside whom they are about. */
    private static final String FIELDS =
            "confirmed=true&reason=x&note=x&direction=down&wording=x&name=x&organisation=x&position=x&version=";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private TwoContests contests;

    @Autowired
    private StageService stage;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    /** What a judge of ours sends along. */
    private final Map<String, String> judge = new LinkedHashMap<>();

    private Party ours;

    private Party theirs;

    @BeforeEach
    void twoContests() {
        contests = beans.createBean(TwoContests.class);
        ours = contests.ours();
        theirs = contests.theirs();
        for (Party party : List.of(ours, theirs)) {
            stage.command(party.contest().id(), StageCommand.of(Command.OPEN_VOTE));
            stage.command(party.contest().id(), StageCommand.of(Command.OPEN_MARKING, party.second()));
        }
    }

    @Test
    void noAddressBelowOneContestNamesAnythingOfAnother() throws Exception {
        judge.putAll(claim());
        Map<String, Object> before = everything();
        Set<String> tried = new TreeSet<>();
        for (Door door : doors()) {
            for (String variable : door.variables()) {
                String path = door.fill(ours, theirs, variable);
                HttpResponse<String> answer = send(door.method(), path, FIELDS + version(), asOrganiserOrSeat(path));
                assertThat(answer.statusCode()).as("%s %s", door.method(), path).isEqualTo(404);
                assertThat(answer.body()).doesNotContain(theirs.slug());
                assertThat(everything()).as("%s %s", door.method(), path).isEqualTo(before);
                tried.add(door.method() + " " + door.pattern());
            }
        }
        assertThat(tried)
                .contains(
                        "GET /c/{slug}/reports/{number}",
                        "GET /organise/{slug}/presenters/{number}/report",
                        "POST /organise/{slug}/presenters/{number}/report",
                        "POST /organise/{slug}/presenters/{number}/report/metrics/{code}/remove",
                        "POST /organise/{slug}/adjustments/{id}/withdraw",
                        "PUT /api/v1/contests/{slug}/scorecards/{number}");
    }

    @Test
    void theSameAddressesAnswerInTheirOwnContest() throws Exception {
        for (Door door : doors().stream().filter(d -> d.method().equals("GET")).toList()) {
            String path = door.fill(theirs, theirs, "");
            HttpResponse<String> answer = send("GET", path, "", Map.of("Authorization", TestPortal.BASIC));
            if (!path.contains("/scorecards/")) {
                // Before the release nobody has a result.
                int expected = path.startsWith("/c/" + theirs.slug() + "/results/") ? 404 : 200;
                assertThat(answer.statusCode()).as(path).isEqualTo(expected);
            }
        }
    }

    @Test
    void noFormAndNoDocumentOfOneContestNamesAnythingOfAnother() throws Exception {
        Map<String, Object> before = everything();
        String organise = "/organise/" + ours.slug();
        String api = "/api/v1/contests/" + ours.slug();
        String seat = "seat=" + theirs.seat();
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put(organise + "/judges/edit", "code=" + theirs.seat() + "&name=x&organisation=&panel=p&reason=x");
        forms.put(organise + "/judges/remove", seat);
        forms.put(organise + "/judges/recuse", seat + "&presenter=1&reason=x");
        forms.put(organise + "/judges/recuse?", "seat=J1&presenter=8&reason=x");
        forms.put(organise + "/judges/unrecuse", "seat=J8&presenter=8&reason=x");
        forms.put(organise + "/cards", "seats=" + theirs.seat() + "&confirmed=true");
        forms.put(organise + "/presenters/move", "id=" + theirs.presenterId() + "&direction=down");
        forms.put(organise + "/presenters/order", "id=" + theirs.presenterId() + "&moved=" + theirs.presenterId());
        forms.put(organise + "/adjustments", "presenter=7&kind=TIME&points=1&reason=x");
        forms.put(organise + "/console/commands", "command=CALL&presenter=8&confirmed=true");
        forms.put(
                "/c/" + ours.slug() + "/vote",
                "choices=1&ticket=" + theirs.tickets().get(0));
        for (Map.Entry<String, String> form : forms.entrySet()) {
            refused("POST", form.getKey(), form.getValue(), "application/x-www-form-urlencoded", before);
        }
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put(api + "/cards", "{\"seats\": [\"" + theirs.seat() + "\"]}");
        documents.put(api + "/commands", "{\"command\": \"CLOSE_MARKING\", \"presenter\": 8, \"confirmed\": true}");
        documents.put(
                api + "/ballots",
                "{\"choices\": [7], \"ticket\": \"" + ours.tickets().get(0) + "\"}");
        documents.put(
                api + "/ballots?",
                "{\"choices\": [1], \"ticket\": \"" + theirs.tickets().get(0) + "\"}");
        documents.put(
                "/api/v1/seat",
                "{\"contest\": \"" + ours.slug() + "\", \"code\": \""
                        + theirs.card().code() + "\"}");
        for (Map.Entry<String, String> document : documents.entrySet()) {
            refused("POST", document.getKey(), document.getValue(), "application/json", before);
        }
    }

    @Test
    void noPublicPageOfOneContestSpeaksOfAnother() throws Exception {
        for (String page : List.of("", "/reports", "/vote", "/screen")) {
            assertThat(send("GET", "/c/" + ours.slug() + page, "", Map.of()).body())
                    .as(page)
                    .doesNotContain(theirs.slug());
        }
        String api = "/api/v1/contests/" + ours.slug();
        assertThat(send("GET", api, "", Map.of()).body()).doesNotContain(theirs.slug());
        assertThat(send("GET", api + "/board", "", Map.of()).body()).doesNotContain(theirs.slug());
    }

    private void refused(String method, String path, String body, String type, Map<String, Object> before)
            throws Exception {
        Map<String, String> headers = path.contains("/organise/") || path.contains("/api/v1/contests/")
                ? Map.of("Content-Type", type, "Authorization", TestPortal.BASIC)
                : Map.of("Content-Type", type);
        HttpResponse<String> answer = send(method, path, body, headers);
        assertThat(answer.statusCode()).as("%s %s", path, answer.body()).isBetween(300, 499);
        assertThat(answer.body()).doesNotContain(theirs.slug());
        assertThat(everything()).as(path).isEqualTo(before);
    }

    private long version() {
        return contests.rows(ours).get("contest").stream()
                .map(row -> (Long) row.get("version"))
                .findFirst()
                .orElseThrow();
    }

    /** Everything but what a knock on the door itself leaves behind. */
    private Map<String, Object> everything() {
        return Map.of("ours", contests.rows(ours), "theirs", contests.rows(theirs));
    }

    /** Judges' own addresses are asked by a judge, all others by an organiser. */
    private Map<String, String> asOrganiserOrSeat(String path) {
        if (!path.contains("/scorecards/")) {
            return Map.of("Authorization", TestPortal.BASIC, "Content-Type", "application/x-www-form-urlencoded");
        }
        return judge;
    }

    private Map<String, String> claim() throws Exception {
        HttpResponse<String> page = send("GET", "/seat", "", Map.of());
        String token = cookie(page, "XSRF-TOKEN");
        HttpResponse<String> claimed = send(
                "POST",
                "/api/v1/seat",
                "{\"contest\": \"" + ours.slug() + "\", \"code\": \""
                        + ours.card().code() + "\"}",
                Map.of("Content-Type", "application/json", "Cookie", "XSRF-TOKEN=" + token, "X-XSRF-TOKEN", token));
        assertThat(claimed.statusCode()).isEqualTo(204);
        String fresh = cookie(claimed, "XSRF-TOKEN");
        return Map.of(
                "Content-Type",
                "application/json",
                "Cookie",
                "XSRF-TOKEN=" + fresh + "; saimahui-seat=" + cookie(claimed, "saimahui-seat"),
                "X-XSRF-TOKEN",
                fresh);
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith(name + "=") && !c.startsWith(name + "=;"))
                .map(c -> c.substring(name.length() + 1, c.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> send(String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        String content = path.contains("/scorecards/") ? "{\"marks\": {\"a\": \"20\"}}" : body;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(content));
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                (methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(Enum::name))
                        .map(method -> new Door(method, pattern))
                        .filter(door ->
                                pattern.contains("{slug}") && !door.variables().isEmpty())
                        .forEach(doors::add);
            }
        }
        return doors;
    }

    /** One address that has a contest and something in it. */
    private record Door(String method, String pattern) {

        /** What names something; a choice of words ({@code {kind:a|b}}) names nothing. */
        List<String> variables() {
            return VARIABLE.matcher(pattern)
                    .results()
                    .filter(found -> found.group(2) == null && !NOT_IDS.containsKey(found.group(1)))
                    .map(found -> found.group(1))
                    .toList();
        }

        /** The address below one contest, with one variable from another. */
        String fill(Party contest, Party other, String foreign) {
            List<MatchResult> found = VARIABLE.matcher(pattern).results().collect(Collectors.toList());
            String path = pattern;
            for (MatchResult variable : found) {
                if (variable.group(2) != null) {
                    path = path.replace(variable.group(), variable.group(2).split("\\|")[0]);
                    continue;
                }
                String name = variable.group(1);
                path = path.replace(
                        variable.group(), value(name.equals(foreign) ? other : contest, name, name.equals(foreign)));
            }
            return path;
        }

        private String value(Party party, String variable, boolean foreign) {
            if (pattern.contains("/rule/versions/") && variable.equals("number")) {
                return foreign ? "7" : "1"; // each contest counts its own versions
            }
            if (pattern.contains("/import/") && variable.equals("id")) {
                return party.upload();
            }
            return switch (variable) {
                case "slug" -> party.slug();
                case "kind" -> NOT_IDS.get(variable);
                case "number" -> String.valueOf(party.first());
                case "code" -> "m" + party.first();
                case "hash" -> pattern.contains("/attachments/") ? party.attachment() : party.portrait();
                case "page" -> foreign ? "2" : "1";
                case "side" -> foreign ? "77" : "320";
                case "file" -> party.logo() + ".png";
                case "width" -> foreign ? "239" : "240";
                case "id" -> String.valueOf(party.adjustment());
                default -> throw new AssertionError("Say here what {" + variable + "} of " + pattern + " is");
            };
        }
    }
}
