package org.saimahui.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be seen of the evening: everything here is read from the answer of a page or of the API. */
public final class Windows {

    private static final Pattern NUMBER = Pattern.compile("<dd>([0-9]+)</dd>");

    private static final int MOST_VALUES = 4;

    private final String slug;

    private final Browser console;

    private final Browser passer;

    private final Phrases phrases;

    /** @param passer somebody who is nobody there */
    Windows(String slug, Browser console, Browser passer, Phrases phrases) {
        this.slug = slug;
        this.console = console;
        this.passer = passer;
        this.phrases = phrases;
    }

    /** An address of the API about the contest. @param door begins with a slash, or is empty */
    public String api(String door) {
        return "/api/v1/contests/" + slug + door;
    }

    /** A page of the organisers. @param room begins with a slash */
    public String room(String room) {
        return "/organise/" + slug + room;
    }

    /** A page of the public. @param page begins with a slash, or is empty */
    public String open(String page) {
        return "/c/" + slug + page;
    }

    /** The contest file, with all that counts now. */
    public JsonNode file() {
        return console.get(api("/file")).done().json();
    }

    /** Cards that count, of one presenter whose marking is closed. */
    public List<JsonNode> cards(int number) {
        return file().path("scorecards")
                .valueStream()
                .filter(card -> card.path("presenter").asInt() == number)
                .toList();
    }

    /** Which seats have sent nothing, where the marking is closed, and do not recuse themselves. */
    public List<String> missing(int number) {
        JsonNode file = file();
        List<String> missing = new ArrayList<>();
        file.path("judges")
                .valueStream()
                .filter(judge -> judge.path("recusals").valueStream().noneMatch(n -> n.asInt() == number))
                .forEach(judge -> missing.add(judge.path("code").asString()));
        file.path("scorecards")
                .valueStream()
                .filter(card -> card.path("presenter").asInt() == number)
                .forEach(card -> missing.remove(card.path("judge").asString()));
        return missing;
    }

    /** The clock as programs read it. */
    public JsonNode clock() {
        return console.get(api("/clock")).done().json();
    }

    /** All lines of the standings. */
    public List<JsonNode> standings() {
        return console.get(api("/standings"))
                .done()
                .json()
                .path("standings")
                .valueStream()
                .toList();
    }

    /** The line of one. */
    public JsonNode standing(int number) {
        return standings().stream()
                .filter(row -> row.path("presenter").asInt() == number)
                .findFirst()
                .orElseThrow();
    }

    /** The record as it is handed out, line by line. */
    public List<String> record() {
        return console.get(api("/record")).done().body().lines().toList();
    }

    /** What the record says of such acts. */
    public List<JsonNode> acts(String act) {
        return record().stream()
                .map(JsonMapper.shared()::readTree)
                .filter(line -> line.path("act").asString("").equals(act))
                .toList();
    }

    /** Whether it says so, with that reason. */
    public boolean isWritten(String act, String reason) {
        return acts(act).stream()
                .anyMatch(line -> line.path("reason").asString("").equals(reason));
    }

    /** The ranking as anybody reads it. */
    public JsonNode board() {
        return passer.get(api("/board")).done().json();
    }

    /** A page as somebody sees it who is nobody there. */
    public Answer passing(String page) {
        return passer.get(open(page));
    }

    /** Which picture is in a screen's page. */
    public static String scene(Answer screen) {
        return screen.find("<section[^>]* data-scene=\"([^\"]*)\"");
    }

    /** The version of a screen's page. */
    public static long version(Answer screen) {
        return Long.parseLong(screen.find("data-version=\"([0-9]+)\""));
    }

    /** The fingerprint that a page has beside its key. */
    static String fingerprint(Answer page) {
        return page.done().find("name=\"fingerprint\" value=\"([0-9a-f]+)\"");
    }

    /** What the big key would do, in the words of the console. */
    public String next() {
        return Answer.text(console.get(room("/console"))
                .done()
                .find("data-key=\"next\".*?<span class=\"what\">(.*?)(<small|</span>)"));
    }

    /** The version of the wall as the console knows it, which the big key carries; null before the evening. */
    public @Nullable Long wall() {
        String version = console.get(room("/console"))
                .done()
                .find("value=\"NEXT\">\\s*<input type=\"hidden\" name=\"version\" value=\"([0-9]+)\"");
        return version.isEmpty() ? null : Long.valueOf(version);
    }

    /** The numbers of the ballots' page: made, used, not used, void. */
    public List<Long> ballots() {
        List<Long> numbers = new ArrayList<>();
        Matcher found = NUMBER.matcher(console.get(room("/ballots")).done().body());
        while (found.find() && numbers.size() < MOST_VALUES) {
            numbers.add(Long.valueOf(found.group(1)));
        }
        return numbers;
    }

    /** Looks for the sentence of a refusal on a page. @return its code where it is there; else what the page answers instead */
    public String refusal(Answer page, String code) {
        String blank = "\u0000";
        String sentence = phrases.in(Locale.SIMPLIFIED_CHINESE, Refusals.key(code), blank, blank, blank);
        String said = List.of(sentence.split(blank)).stream()
                .map(Pattern::quote)
                .reduce((a, b) -> a + ".*?" + b)
                .orElse("");
        if (Pattern.compile(said).matcher(page.text()).find()) {
            return code;
        }
        return page.status() + " " + Answer.text(page.find("role=\"alert\"[^>]*>(.*?)</(p|div)>"));
    }
}
