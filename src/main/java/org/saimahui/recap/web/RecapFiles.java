package org.saimahui.recap.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.saimahui.contest.ContestView;
import org.saimahui.page.PublicAddress;
import org.saimahui.recap.Recap;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** A recap as a file, named after its contest. */
@Component
class RecapFiles {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    /** What no file system likes in a name. */
    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]+";

    private static final int LONGEST_NAME = 60;

    private final PublicAddress address;

    private final MessageSource messages;

    RecapFiles(PublicAddress address, MessageSource messages) {
        this.address = address;
        this.messages = messages;
    }

    ResponseEntity<byte[]> markdown(ContestView contest, Recap recap, Locale locale) {
        return file(MARKDOWN, contest, locale, ".md", new MarkdownFile(words(locale)).write(recap));
    }

    ResponseEntity<byte[]> word(ContestView contest, Recap recap, Locale locale) {
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
