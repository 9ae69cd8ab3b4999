package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saimahui.command.Command;
import org.saimahui.command.StageCommand;
import org.saimahui.contest.ContestView;
import org.saimahui.look.Look;
import org.saimahui.look.LookService;
import org.saimahui.rehearsal.RehearsalService;
import org.saimahui.rehearsal.RobotRole;
import org.saimahui.support.LogWatch;
import org.saimahui.support.MappedAddresses;
import org.saimahui.support.OnH2;
import org.saimahui.support.SampleEvening;
import org.saimahui.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every address that can be read, of every person, in every moment of the sample evening, and in both languages in those
 * that differ most: none answers with a fault of ours, logs one, or shows the key of a text that does not exist.
 */
@OnH2
class EveryAddressTests {

    /** In the others the same texts are shown, and that each exists in both languages is looked at elsewhere. */
    private static final Set<String> IN_BOTH_LANGUAGES =
            Set.of("unpublished", "some sent", "vote open", "released", "rehearsal, robots mark");

    @Autowired
    private SampleEvening evening;

    @Autowired
    private RehearsalService rehearsals;

    @Autowired
    private LookService looks;

    @Autowired
    private MappedAddresses mapped;

    @LocalServerPort
    private int port;

    private final Set<String> found = new LinkedHashSet<>();

    @Test
    void everyAddressAnswersEverybodyInEveryMoment() {
        ContestView contest = dressed(evening.draft());
        Map<String, Visitor> people = new LinkedHashMap<>();
        people.put("anybody", new Visitor(port));
        people.put("organiser", new Visitor(port).program());
        people.put("judge", new Visitor(port).seat(evening.card(contest, "J1")));
        people.put("recused judge", new Visitor(port).seat(evening.card(contest, "J7")));
        people.put("judge whose card was replaced", new Visitor(port).seat(evening.card(contest, "J6")));
        evening.card(contest, "J6");
        Set<String> addresses = mapped.of(contest);

        try (LogWatch log = new LogWatch()) {
            evening.moments(contest).forEach((moment, step) -> {
                step.run();
                people.forEach((person, visitor) -> addresses.stream()
                        .filter(address -> isWorthATry(person, moment, address))
                        .forEach(address -> look(person, visitor, moment, address, log)));
            });
        }

        assertThat(found).isEmpty();
    }

    @Test
    void aRehearsalHasNoAddressThatBreaks() {
        ContestView contest = dressed(evening.draft());
        evening.command(contest, StageCommand.of(Command.PUBLISH));
        ContestView rehearsal = rehearsals.start(contest.slug(), RobotRole.JUDGES_AND_AUDIENCE);
        Map<String, Visitor> people = Map.of("anybody", new Visitor(port), "organiser", new Visitor(port).program());
        Set<String> addresses = mapped.of(rehearsal);

        try (LogWatch log = new LogWatch()) {
            for (StageCommand step : List.of(
                    StageCommand.of(Command.GO_LIVE),
                    StageCommand.of(Command.CALL, SampleEvening.FIRST),
                    StageCommand.of(Command.OPEN_MARKING, SampleEvening.FIRST))) {
                evening.command(rehearsal, step);
            }
            people.forEach((person, visitor) ->
                    addresses.forEach(address -> look(person, visitor, "rehearsal, robots mark", address, log)));
            rehearsals.delete(rehearsal.slug());
        }

        assertThat(found).isEmpty();
    }

    private ContestView dressed(ContestView contest) {
        looks.choose(contest.id(), null, "#0b3d91", "#f2c14e", new Look.Words("科长", "chief", "chiefs"));
        return contest;
    }

    private void look(String person, Visitor visitor, String moment, String address, LogWatch log) {
        boolean both = hasLanguage(address) && IN_BOTH_LANGUAGES.contains(moment);
        for (String language : both ? List.of("zh", "en") : List.of("zh")) {
            Visitor.Answer answer = visitor.get(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            String where = person + ", " + moment + ", " + address + " " + language + ": ";
            if (answer.status() != expected(person, moment, address)) {
                found.add(where + answer.status() + " instead of " + expected(person, moment, address));
            }
            if (answer.isPage() && answer.body().contains("??")) {
                found.add(where + "a text is missing");
            }
            log.trouble().forEach(line -> found.add(where + line));
        }
    }

    /** What is refused is refused for good: twice is enough. */
    private static boolean isWorthATry(String person, String moment, String address) {
        boolean judge = person.contains("judge");
        if (isOfSeat(address)) {
            return judge || moment.equals("unpublished");
        }
        if (isOfOrganiser(address)) {
            return person.equals("organiser") || moment.equals("some sent");
        }
        return !judge;
    }

    private static boolean isOfSeat(String address) {
        return address.startsWith("/seat") || address.contains("/scorecards/");
    }

    private static boolean isOfOrganiser(String address) {
        return address.startsWith("/organise")
                || address.matches("/api/v1/(record|contests/[^/]+/(clock|file|record|standings))");
    }

    private static boolean hasLanguage(String address) {
        return !address.matches(".*([.](jpg|png|css|xlsx|csv|json)|/state|/progress|/file|/standings)")
                && !(address.startsWith("/api/"));
    }

    private static int expected(String person, String moment, String address) {
        boolean api = address.startsWith("/api/");
        boolean seated = person.equals("judge") || person.equals("recused judge");
        if (isOfSeat(address) && person.equals("organiser")) {
            return 403;
        }
        if (address.matches("/seat/(supervisor|timekeeper|host|clerk|presenter)(/.*|[?].*)?") && seated) {
            return 403;
        }
        if (isOfSeat(address) && !seated && !address.matches("/seat([?].*)?")) {
            return 401;
        }
        if (isOfOrganiser(address) && !person.equals("organiser")) {
            return api ? 401 : 302;
        }
        if (address.matches(
                "/seat/requests([?].*)?|/\\*\\*|/webjars/.*|/error|.*/99([?].*)?|.*/99/.*|.*=J99|.*/77[.]jpg|.*/bad-(metrics|judges).*")) {
            return 404;
        }
        if (address.matches(
                "/seat/(confirm|send)|.*/console/(clock|commands|order/(remove|skip))([?].*)?|/organise/(?!account/)[^/]+/address")) {
            return 302;
        }
        if (address.endsWith("/console/stream")) {
            return moment.equals("unpublished") ? 404 : 200;
        }
        if (address.startsWith("/api/") && address.endsWith("/ballots")) {
            return 405;
        }
        if (address.endsWith("/draft")) {
            // Nobody has typed anything.
            return 404;
        }
        if (address.contains("/scorecards/")) {
            return isSent(person, moment, address) ? 200 : 404;
        }
        if (isOfOrganiser(address) && api) {
            return 200;
        }
        boolean released = moment.equals("released") || moment.equals("archived");
        if (address.matches("/(c|api/v1/contests)/[^/]+/(results|marks|receipts[.]txt).*")) {
            return released ? 200 : 404;
        }
        if (address.matches("/(c|api/v1/contests)/[^/]+/reports/5")) {
            return 404;
        }
        if (address.matches("/c/[^/]+/screen/hall([?].*)?")) {
            return moment.equals("unpublished") ? 404 : 403;
        }
        if (address.matches("/(c|api/v1/contests)/[^/]+.*")) {
            return moment.equals("unpublished") ? 404 : 200;
        }
        if (address.contains("/export/votes")) {
            return released || moment.matches("vote shown|contest closed") ? 200 : 409;
        }
        return 200;
    }

    private static boolean isSent(String person, String moment, String address) {
        if (address.endsWith("/8")) {
            return false;
        }
        if (address.endsWith("/5")) {
            return moment.matches("vote.*|contest closed|released|archived");
        }
        return person.equals("judge") && !moment.matches("unpublished|published|live|called|marking");
    }
}
