package org.saimahui.recap.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saimahui.contest.ContestService;
import org.saimahui.contest.ContestView;
import org.saimahui.page.PublicAddress;
import org.saimahui.recap.Recap;
import org.saimahui.recap.RecapService;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The recap for everybody, once the result is released, and for organisers at any time; each as a page and as two files. */
@Controller
class RecapController {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    /** What no file system likes in a name. */
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]+";

    private static final int LONGEST_NAME = 60;

    private final ContestService contests;

    private final RecapService recaps;

    private final PublicAddress address;

    private final MessageSource messages;

    RecapController(ContestService contests, RecapService recaps, PublicAddress address, MessageSource messages) {
        this.contests = contests;
        this.recaps = recaps;
        this.address = address;
        this.messages = messages;
    }

    @GetMapping("/c/{slug}/recap")
    String page(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer version,
            Locale locale,
            Model model) {
        ContestView contest = contests.getPublic(slug);
        return page(contest, recaps.released(contest, version, locale), false, version, model);
    }

    @GetMapping("/c/{slug}/recap.md")
    ResponseEntity<byte[]> markdown(
            @PathVariable String slug, @RequestParam(required = false) @Nullable Integer version, Locale locale) {
        ContestView contest = contests.getPublic(slug);
        return markdown(contest, recaps.released(contest, version, locale), locale);
    }

    @GetMapping("/c/{slug}/recap.html")
    ResponseEntity<byte[]> word(
            @PathVariable String slug, @RequestParam(required = false) @Nullable Integer version, Locale locale) {
        ContestView contest = contests.getPublic(slug);
        return word(contest, recaps.released(contest, version, locale), locale);
    }

    @GetMapping("/organise/{slug}/recap")
    String draft(@PathVariable String slug, Locale locale, Model model) {
        ContestView contest = contests.get(slug);
        return page(contest, recaps.forOrganisers(contest, locale), true, null, model);
    }

    @GetMapping("/organise/{slug}/recap.md")
    ResponseEntity<byte[]> draftMarkdown(@PathVariable String slug, Locale locale) {
        ContestView contest = contests.get(slug);
        return markdown(contest, recaps.forOrganisers(contest, locale), locale);
    }

    @GetMapping("/organise/{slug}/recap.html")
    ResponseEntity<byte[]> draftWord(@PathVariable String slug, Locale locale) {
        ContestView contest = contests.get(slug);
        return word(contest, recaps.forOrganisers(contest, locale), locale);
    }

    private static String page(ContestView contest, Recap recap, boolean desk, @Nullable Integer version, Model model) {
        model.addAttribute("asked", version == null ? "" : "?version=" + version);
        model.addAttribute("contest", contest);
        model.addAttribute("recap", recap);
        model.addAttribute("area", (desk ? "/organise/" : "/c/") + contest.slug());
        model.addAttribute("desk", desk);
        return "recap/recap";
    }

    private ResponseEntity<byte[]> markdown(ContestView contest, Recap recap, Locale locale) {
        return file(MARKDOWN, contest, locale, ".md", new MarkdownFile(words(locale)).write(recap));
    }

    private ResponseEntity<byte[]> word(ContestView contest, Recap recap, Locale locale) {
        return file(HTML, contest, locale, ".html", new WordFile(words(locale)).write(recap));
    }

    private FileWords words(Locale locale) {
        return new FileWords(messages, locale, address::url);
    }

    private String name(ContestView contest, Locale locale) {
        String title = contest.title().replaceAll(NOT_IN_NAMES, " ").strip();
        int length = Math.min(LONGEST_NAME, title.length());
        int end = length > 0 && Character.isHighSurrogate(title.charAt(length - 1)) ? length - 1 : length;
        return (title.substring(0, end) + " " + messages.getMessage("recap.title", null, locale)).strip();
    }

    /** Under the contest's title; whoever cannot read that gets its address for a name (RFC 5987, RFC 6266). */
    private ResponseEntity<byte[]> file(
            MediaType type, ContestView contest, Locale locale, String ending, String text) {
        String plain = contest.slug() + "-recap" + ending;
        String title = UriUtils.encode(name(contest, locale) + ending, StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + title)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
