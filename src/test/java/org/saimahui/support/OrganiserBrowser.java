package org.saimahui.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saimahui.account.OrganiserRole;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * An organiser who is logged in and opens pages, without a network and without a script. Made where a test asks for it:
 * a portal that is started by itself finds this class too, and has nothing to open pages with.
 */
@Component
@Lazy
public class OrganiserBrowser {

    private final MockMvcTester mvc;

    private final RequestPostProcessor session;

    @Autowired
    OrganiserBrowser(MockMvcTester mvc) {
        this(mvc, TestPortal.ORGANISER, OrganiserRole.ORGANISER);
    }

    private OrganiserBrowser(MockMvcTester mvc, String who, OrganiserRole role) {
        this.mvc = mvc;
        this.session = user(who).roles(role.name());
    }

    /** Another organiser's browser. */
    public OrganiserBrowser as(String other) {
        return new OrganiserBrowser(mvc, other, OrganiserRole.ORGANISER);
    }

    /** The browser of somebody who runs the console and no more. */
    public OrganiserBrowser asOperator(String other) {
        return new OrganiserBrowser(mvc, other, OrganiserRole.OPERATOR);
    }

    /** Who sends a request that is no plain page or form: one with headers, or without the token for writing. */
    public RequestPostProcessor session() {
        return session;
    }

    public MvcTestResult get(String path) {
        return mvc.get().uri(path).with(session).exchange();
    }

    /** The page as it would be read. */
    public String read(String path) {
        return text(get(path));
    }

    /** Sends a form with the token for writing. @param fields name and value in turn; a name may stand several times */
    public MvcTestResult post(String path, String... fields) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            all.computeIfAbsent(fields[i], name -> new ArrayList<>()).add(fields[i + 1]);
        }
        return send(path, all);
    }

    /** The same, each name once. */
    public MvcTestResult post(String path, Map<String, String> fields) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        fields.forEach((name, value) -> all.put(name, List.of(value)));
        return send(path, all);
    }

    private MvcTestResult send(String path, Map<String, List<String>> all) {
        var request = mvc.post().uri(path).with(session).with(csrf());
        for (Map.Entry<String, List<String>> field : all.entrySet()) {
            request = request.param(field.getKey(), field.getValue().toArray(String[]::new));
        }
        return request.exchange();
    }

    /** The same with the version of what was read, as forms carry it. */
    public MvcTestResult post(String path, long version, String... fields) {
        List<String> all = new ArrayList<>(List.of("version", Long.toString(version)));
        all.addAll(List.of(fields));
        return post(path, all.toArray(String[]::new));
    }

    /** Sends a form with one file, in a field named {@code file}. @param fields name and value in turn */
    public MvcTestResult upload(String path, String name, byte[] content, String... fields) {
        var request = mvc.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(session)
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** Sends a document to the API, with the token for writing. */
    public MvcTestResult send(String path, String json) {
        return mvc.post()
                .uri(path)
                .with(session)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    /** The page that an answer leads to, with what is told there once. */
    public MvcTestResult follow(MvcTestResult answer) {
        String location = answer.getResponse().getHeader("Location");
        assertThat(location).as("where it leads").isNotNull();
        return mvc.get()
                .uri(location)
                .with(session)
                .flashAttrs(answer.getMvcResult().getFlashMap())
                .exchange();
    }

    /** The form of a page that is sent to an address ending so. */
    public PageForm form(String path, String action) {
        List<PageForm> found = PageForm.of(read(path)).stream()
                .filter(form -> form.action().endsWith(action))
                .toList();
        assertThat(found).as("forms of %s sent to %s", path, action).hasSize(1);
        return found.get(0);
    }

    /** What was answered, as text. */
    public static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
