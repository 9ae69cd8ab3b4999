package org.saimahui.support;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestView;
import org.saimahui.look.LookService;
import org.saimahui.portrait.Pictures;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the application that can be read, as its mappings say: a new one is found without being told. */
@Component
public class MappedAddresses {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)(?::([^}]+))?}");

    /** What is asked behind an address, where the question makes another page of it. */
    private static final Map<String, List<String>> QUERIES = Map.ofEntries(
            Map.entry("/organise/{slug}/judges/edit", List.of("?seat=J1", "?seat=J99")),
            Map.entry("/organise/{slug}/proof", List.of("", "?seat=J1&c1=K7QM", "?seat=J99")),
            Map.entry("/organise/{slug}/adjustments", List.of("", "?presenter=2&spoken=6:30")),
            Map.entry("/organise/{slug}/presenters/{number}/report", List.of("", "?metric=m1", "?figure=66")),
            Map.entry("/organise/{slug}/audit", List.of("", "?action=CONTEST_IMPORTED&page=9")),
            Map.entry("/organise/{slug}/import/{id}", List.of("", "?show=ERROR")),
            Map.entry("/seat", List.of("", "?edit=1", "?contest=none")),
            Map.entry("/seat/view", List.of("", "?edit=1")),
            Map.entry("/seat/clerk/slips", List.of("", "?code=J1-99999")),
            Map.entry("/seat/presenter/report", List.of("", "?metric=m1", "?figure=66")),
            Map.entry("/c/{slug}/vote", List.of("", "?change=true&another=true")),
            Map.entry("/login", List.of("", "?wrong", "?wait", "?out")));

    private final ApplicationContext context;

    private final SampleEvening evening;

    private final LookService looks;

    MappedAddresses(ApplicationContext context, SampleEvening evening, LookService looks) {
        this.looks = looks;
        this.context = context;
        this.evening = evening;
    }

    /** All addresses of a copy of the sample evening, its variables filled with every value worth a look. */
    public Set<String> of(ContestView contest) {
        String upload = evening.upload(contest);
        Set<String> addresses = new TreeSet<>();
        patterns().forEach(pattern -> addresses.addAll(filled(pattern, contest, upload)));
        return addresses;
    }

    /** Those of one pattern. */
    public List<String> of(ContestView contest, String pattern) {
        return filled(pattern, contest, "1");
    }

    /** Every pattern that the application answers a GET on, whoever may read it. */
    public Set<String> patterns() {
        Set<String> patterns = new TreeSet<>();
        context.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> {
                    if (isRead(info)) {
                        patterns.addAll(info.getPatternValues());
                    }
                }));
        context.getBeansOfType(SimpleUrlHandlerMapping.class)
                .values()
                .forEach(mapping -> patterns.addAll(mapping.getUrlMap().keySet()));
        return patterns;
    }

    private static boolean isRead(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    /** The pattern with each of its variables replaced by every value worth a look. */
    private List<String> filled(String pattern, ContestView contest, String upload) {
        List<String> addresses = List.of(pattern);
        Matcher variables = VARIABLE.matcher(pattern);
        while (variables.find()) {
            List<String> values = values(pattern, variables.group(1), variables.group(2), contest, upload);
            String variable = variables.group();
            addresses = addresses.stream()
                    .flatMap(address -> values.stream().map(value -> address.replace(variable, value)))
                    .toList();
        }
        return addresses.stream()
                .flatMap(address ->
                        QUERIES.getOrDefault(pattern, List.of("")).stream().map(address::concat))
                .toList();
    }

    private List<String> values(
            String pattern, String name, @Nullable String choice, ContestView contest, String upload) {
        if (choice != null) {
            return List.of(choice.split("[|]"));
        }
        return switch (name) {
            case "slug" -> List.of(contest.slug());
            case "number" -> pattern.contains("/versions/") ? List.of("1", "99") : List.of("1", "5", "8", "99");
            case "hash" ->
                List.of(pattern.contains("/attachments/") ? evening.attachment(contest) : evening.portrait(contest));
            case "page" -> List.of("1", "99");
            case "side" -> List.of("320", "77");
            case "width" -> List.of("240", "77");
            case "id" -> List.of(upload);
            case "kind" -> List.of("presenters", "metrics", "judges");
            case "file" ->
                pattern.contains("/logo/")
                        ? List.of(logo(contest) + ".png")
                        : List.of("saimahui-contest-1.json", "standings-1.json", "results-1.json");
            case "slip" -> List.of(evening.slip(contest, "J1"), "J1-99999");
            case "chair" -> List.of("organiser", "staff", "judge", "presenter", "audience");
            default -> throw new AssertionError("Say here what {" + name + "} of " + pattern + " is filled with");
        };
    }

    /** Names the contest's logo; one that has none is given one. */
    private String logo(ContestView contest) {
        if (looks.get(contest.id()).logo() == null) {
            looks.setLogo(contest.id(), null, Pictures.png(300, 100));
        }
        return Objects.requireNonNull(looks.get(contest.id()).logo());
    }
}
