package org.saimahui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saimahui.account.OrganiserRole;
import org.saimahui.account.OrganiserService;
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
import org.saimahui.support.StaffedEvening;
import org.saimahui.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every address that can be read, of every person, through the moments of the sample evening, in one language and in the next
 * moment in the other: none answers with a fault of ours, logs one, or shows the key of a text that does not exist. What
 * follows the evening is read in every moment, and in both languages in those that differ most, the rest in one of each state
 * and by turns in between. A new address is found by its mapping; it has to answer as its kind does, to each of them.
 */
@OnH2
class EveryAddressTests {

    /** Of what follows the evening; that each text exists in both languages is looked at elsewhere. */
    private static final Set<String> IN_BOTH_LANGUAGES = Set.of("unpublished", "reopening asked", "halted", "released");

    /** Where what is refused for good is looked at. */
    private static final String ONCE = "some sent";

    /** Moments that an evening without a supervisor has to itself; the others look alike. */
    private static final Set<String> ALONE = Set.of("vote shown", "released");

    /** Organisers have the counts once they are shown, or at the end where only the result tells them. */
    private static final String COUNTED = "vote shown|contest closed|halted|.* turned|.* step|all told";

    /** One of each state of the contest: before anything is marked, amid the evening, after it. */
    private static final Set<String> ONE_OF_EACH_STATE =
            Set.of("unpublished", "published", ONCE, "contest closed", "released", "archived");

    /** Is another in each moment. */
    private static final String FOLLOWS =
            "/seat|/organise/[^/]+(/(console|release))?|/c/[^/]+(/(screen|vote))?|/api/v1/contests/[^/]+(/board)?";

    /** The rest by turns, each person another part of it; all in every moment with -Dsaimahui.addresses.all=true. */
    private static final int TURNS = 8;

    /** No state of its own, and another moment for those alone who see nothing of the contest before. */
    private static final String PUBLISHED = "published";

    /** Where organisers prepare: what happens on the stage does not stand there. */
    private static final String PREPARED =
            "/organise(/(new|audit|account)(/.*)?)?|/organise/[^/]+/(edit|address|copy|delete|settings"
                    + "|look|staff|import|cards|tickets|rule|rehearsal|drill|export|presenters/[^/]+|judges/edit)([/?].*)?";

    /** Sit beside another of their role and see another thing only now and then. */
    private static final Set<String> BESIDE = Set.of("recused judge", "other clerk");

    private static final String OPERATOR = "操作员小周";

    private static final String PASSWORD = "the operator's password";

    /** What an operator may read below an organiser's addresses. */
    private static final String OPERATORS = "/organise(/account|/(?!(account|audit|new)(/|$))[^/]+"
            + "(/(audit|check-in|draw|preflight|release|(console|print|screens|standings)(/.*)?))?)?";

    @Autowired
    private SampleEvening evening;

    @Autowired
    private StaffedEvening staffed;

    @Autowired
    private RehearsalService rehearsals;

    @Autowired
    private LookService looks;

    @Autowired
    private OrganiserService organisers;

    @Autowired
    private MappedAddresses mapped;

    @LocalServerPort
    private int port;

    private final Set<String> found = new LinkedHashSet<>();

    /** How many moments were looked at so far. */
    private int moments;

    /** How often each address was read in one language, by person. */
    private final Map<String, Integer> reads = new HashMap<>();

    /**
     * What those who work at the contest read of it, in whose words. A sheet of the spreadsheet has a name of its own; the
     * page of the look says what the portal's word is.
     */
    private static boolean hasOwnWord(Person person, String address) {
        return person.part() == Part.ORGANISER
                        && address.matches("/organise/(sample|rehearsal)-.*")
                        && !address.matches(".*/(import.*|look)")
                || person.is("judge") && address.equals("/seat");
    }

    /** In which part somebody comes. */
    private enum Part {
        ANYBODY,
        ORGANISER,
        OPERATOR,
        JUDGE,
        SUPERVISOR,
        TIMEKEEPER,
        HOST,
        CLERK,
        PRESENTER;

        boolean isSeat() {
            return ordinal() >= JUDGE.ordinal();
        }

        boolean isAccount() {
            return this == ORGANISER || this == OPERATOR;
        }
    }

    private record Person(String name, Part part, Visitor visitor) {

        boolean is(String other) {
            return name.equals(other);
        }
    }

    @Test
    void everyAddressAnswersEverybodyInEveryMoment() {
        ContestView contest = dressed(staffed.draft());
        List<Person> people = new ArrayList<>(accounts());
        people.add(seated(contest, "judge", "J1", Part.JUDGE));
        people.add(seated(contest, "chief judge", StaffedEvening.CHIEF, Part.JUDGE));
        people.add(seated(contest, "recused judge", "J7", Part.JUDGE));
        people.add(seated(contest, "judge whose card was replaced", "J6", Part.ANYBODY));
        evening.card(contest, "J6");
        people.add(seated(contest, "supervisor", "SUPERVISOR", Part.SUPERVISOR));
        people.add(seated(contest, "timekeeper", "TIMEKEEPER", Part.TIMEKEEPER));
        people.add(seated(contest, "host", "HOST", Part.HOST));
        people.add(seated(contest, "clerk", "CLERK-1", Part.CLERK));
        people.add(seated(contest, "other clerk", "CLERK-2", Part.CLERK));
        String link = staffed.link(contest, SampleEvening.FIRST);
        people.add(seated(contest, "presenter", link, Part.PRESENTER));
        Set<String> addresses = mapped.of(contest);

        try (LogWatch log = new LogWatch()) {
            staffed.moments(contest).forEach((moment, step) -> {
                step.run();
                people.forEach(person -> look(person, moment, addresses, log));
                moments++;
            });
        }

        assertThat(found).isEmpty();
    }

    @Test
    void anEveningWithoutSupervisorEndsWithoutFault() {
        ContestView contest = dressed(evening.draft());
        List<Person> people = new ArrayList<>(accounts());
        people.removeIf(person -> person.part() == Part.OPERATOR);
        people.add(seated(contest, "judge", "J1", Part.JUDGE));
        Set<String> addresses = mapped.of(contest);

        try (LogWatch log = new LogWatch()) {
            evening.moments(contest).forEach((moment, step) -> {
                step.run();
                if (ALONE.contains(moment)) {
                    people.forEach(person -> look(person, moment, addresses, log));
                }
            });
        }

        assertThat(found).isEmpty();
    }

    @Test
    void aRehearsalHasNoAddressThatBreaks() {
        ContestView contest = dressed(evening.draft());
        evening.command(contest, StageCommand.of(Command.PUBLISH));
        ContestView rehearsal = rehearsals.start(contest.slug(), RobotRole.JUDGES_AND_AUDIENCE);
        Set<String> addresses = mapped.of(rehearsal);

        try (LogWatch log = new LogWatch()) {
            for (StageCommand step : List.of(
                    StageCommand.of(Command.GO_LIVE),
                    StageCommand.of(Command.CALL, SampleEvening.FIRST),
                    StageCommand.of(Command.OPEN_MARKING, SampleEvening.FIRST))) {
                evening.command(rehearsal, step);
            }
            rehearsals.stop(rehearsal.slug());
            accounts().stream()
                    .filter(person -> person.part() != Part.OPERATOR)
                    .forEach(person -> look(person, ONCE, addresses, log));
            rehearsals.delete(rehearsal.slug());
        }

        assertThat(found).isEmpty();
    }

    private List<Person> accounts() {
        if (organisers.list().stream().noneMatch(one -> one.name().equals(OPERATOR))) {
            organisers.add(OPERATOR, OrganiserRole.OPERATOR, PASSWORD, PASSWORD);
        }
        return List.of(
                new Person("anybody", Part.ANYBODY, new Visitor(port)),
                new Person("organiser", Part.ORGANISER, new Visitor(port).program()),
                new Person("operator", Part.OPERATOR, new Visitor(port).program(OPERATOR, PASSWORD)));
    }

    private Person seated(ContestView contest, String name, String seat, Part part) {
        return new Person(name, part, new Visitor(port).seat(evening.card(contest, seat)));
    }

    private ContestView dressed(ContestView contest) {
        looks.choose(contest.id(), null, "#0b3d91", "#f2c14e", new Look.Words("科长", "chief", "chiefs"));
        return contest;
    }

    private void look(Person person, String moment, Set<String> addresses, LogWatch log) {
        addresses.stream()
                .filter(address -> isWorthATry(person, moment, address))
                .forEach(address -> look(person, moment, address, log));
    }

    private void look(Person person, String moment, String address, LogWatch log) {
        int expected = expected(person, moment, address);
        for (String language : languages(person, moment, address)) {
            Visitor.Answer answer =
                    person.visitor().get(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            String where = person.name() + ", " + moment + ", " + address + " " + language + ": ";
            if (answer.status() != expected) {
                found.add(where + answer.status() + " instead of " + expected);
            }
            if (answer.isPage() && answer.body().contains("??")) {
                found.add(where + "a text is missing");
            }
            if (answer.isPage() && answer.status() == 200 && hasOwnWord(person, address)) {
                OwnWords.portals(answer.body()).forEach(said -> found.add(where + "says the portal's word: " + said));
            }
            log.trouble().forEach(line -> found.add(where + line));
        }
    }

    private List<String> languages(Person person, String moment, String address) {
        if (!hasLanguage(address) || isRefused(person, address)) {
            return List.of("zh");
        }
        if (IN_BOTH_LANGUAGES.contains(moment) && (isAll() || address.matches(FOLLOWS))) {
            return List.of("zh", "en");
        }
        int times = reads.merge(person.name() + ' ' + address, 1, Integer::sum);
        return List.of(times % 2 == 1 ? "zh" : "en");
    }

    /** Whoever comes with a seat or an account sees of the public's addresses what anybody does. */
    private boolean isWorthATry(Person person, String moment, String address) {
        boolean ours = isOfSeat(address) || isOfOrganiser(address);
        if (isRefused(person, address) || !ours && !person.is("anybody")) {
            return moment.equals(ONCE);
        }
        if (isStill(address)) {
            return moment.equals(ONCE) || moment.equals("unpublished");
        }
        boolean asBefore = ours && moment.equals(PUBLISHED) && !isAll();
        if (ONE_OF_EACH_STATE.contains(moment) && !asBefore) {
            return true;
        }
        boolean seldom = address.matches(PREPARED) || person.part() == Part.OPERATOR || BESIDE.contains(person.name());
        return !seldom && isTheirTurn(person, address);
    }

    private boolean isTheirTurn(Person person, String address) {
        return address.matches(FOLLOWS)
                || isAll()
                || Math.floorMod(
                                person.name().hashCode()
                                        + address.replaceAll("-\\d+", "").hashCode()
                                        + moments,
                                TURNS)
                        == 0;
    }

    private static boolean isAll() {
        return Boolean.getBoolean("saimahui.addresses.all");
    }

    /** The same in every moment, as long as the contest is there. */
    private static boolean isStill(String address) {
        return address.matches(
                ".*([.](jpg|png|css)|/99([?/].*)?|/template.*)|/(help|login|webjars|error|here|[*]).*|/api/v1/(schemas/.*|time)");
    }

    private static boolean isRefused(Person person, String address) {
        if (isOfSeat(address)) {
            String role = roleOf(address);
            return !address.matches("/seat([?].*)?")
                    && !(role.isEmpty() ? "judge" : role)
                            .equals(person.part().name().toLowerCase(Locale.ROOT));
        }
        return isOfOrganiser(address)
                && !(person.part() == Part.ORGANISER
                        || person.part() == Part.OPERATOR && isOperators(address)
                        || person.part() == Part.SUPERVISOR && isRecord(address));
    }

    private static boolean isOfSeat(String address) {
        return address.startsWith("/seat") || address.contains("/scorecards/");
    }

    /** Whose own addresses these are; empty for those of no role or of the judges. */
    private static String roleOf(String address) {
        String below = address.replaceFirst("^/seat/(supervisor|timekeeper|host|clerk|presenter)([/?].*)?$", "$1");
        return below.equals(address) ? "" : below;
    }

    private static boolean isOfOrganiser(String address) {
        return address.startsWith("/organise")
                || address.matches("/api/v1/(record|contests/[^/]+/(clock|file|proceedings|record|standings))");
    }

    /** Which organisers and the supervisor read. */
    private static boolean isRecord(String address) {
        return address.matches("/api/v1/contests/[^/]+/(record|proceedings)");
    }

    private static boolean isOperators(String address) {
        return address.startsWith("/api/") && !address.endsWith("/proceedings")
                || address.replaceFirst("[?].*", "").matches(OPERATORS);
    }

    private static boolean hasLanguage(String address) {
        return !address.matches(".*([.](jpg|png|css|xlsx|csv|json)|/state|/progress|/file|/standings)")
                && !(address.startsWith("/api/"));
    }

    private static int expected(Person person, String moment, String address) {
        if (isOfSeat(address)) {
            return ofSeat(person, moment, address);
        }
        boolean api = address.startsWith("/api/");
        if (isOfOrganiser(address) && isRefused(person, address)) {
            boolean known = person.part() == Part.OPERATOR || person.part().isSeat() && isRecord(address);
            return known ? 403 : api ? 401 : 302;
        }
        if (address.matches(
                "/\\*\\*|/webjars/.*|/error|.*/99([?].*)?|.*/99/.*|.*=J99|.*/77[.]jpg|.*/bad-(metrics|judges).*")) {
            return 404;
        }
        if (address.matches(
                ".*/console/(clock|commands|order/(remove|skip))([?].*)?|/organise/(?!account/)[^/]+/address")) {
            return 302;
        }
        if (address.matches("/c/[^/]+/objections/answer")) {
            return moment.equals("unpublished") ? 404 : 302;
        }
        if (address.endsWith("/console/stream")) {
            return moment.equals("unpublished") ? 404 : 200;
        }
        if (address.startsWith("/api/") && address.endsWith("/ballots")) {
            return 405;
        }
        if (isOfOrganiser(address) && api) {
            return 200;
        }
        boolean released = moment.equals("released") || moment.equals("archived");
        if (address.matches("/organise/[^/]+/print/result([?].*)?")) {
            return released ? 200 : 404;
        }
        if (address.matches("/(c|api/v1/contests)/[^/]+/(results|marks|recap|receipts[.]txt).*")) {
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
            return released || moment.matches(COUNTED) ? 200 : 409;
        }
        return 200;
    }

    private static int ofSeat(Person person, String moment, String address) {
        boolean door = address.matches("/seat([?].*)?");
        if (person.part().isAccount()) {
            return 403;
        }
        if (!person.part().isSeat()) {
            return door ? 200 : 401;
        }
        if (isRefused(person, address)) {
            return 403;
        }
        if (address.matches(".*/99([?/].*)?|.*/77[.]jpg|.*-99999")) {
            return address.contains("?code=") ? 422 : 404;
        }
        if (address.matches("/seat/(confirm|send|supervisor|timekeeper|clerk/slips)")) {
            return 302;
        }
        if (address.equals("/seat/requests")) {
            return person.is("chief judge") ? 200 : 404;
        }
        if (address.endsWith("/draft")) {
            // Nobody has typed anything.
            return 404;
        }
        if (address.contains("/scorecards/")) {
            return isSent(person, moment, address) ? 200 : 404;
        }
        return 200;
    }

    private static boolean isSent(Person person, String moment, String address) {
        if (address.endsWith("/8")) {
            return false;
        }
        if (address.endsWith("/5")) {
            return !moment.matches(
                    "unpublished|published|live|called|talking|marking|some sent|closed|reopening asked|marking again|next called|frozen");
        }
        return !person.is("recused judge") && !moment.matches("unpublished|published|live|called|talking|marking");
    }
}
