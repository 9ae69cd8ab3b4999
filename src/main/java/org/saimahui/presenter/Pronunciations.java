package org.saimahui.presenter;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How names are spoken: what the organisers have written, else pinyin with tones. */
@Service
@Transactional(readOnly = true)
public class Pronunciations {

    /** Reads the first character as a surname, which many are spoken otherwise as. */
    private static final String READING = "Han-Latin/Names";

    private static final int MOST_KEPT = 1_000;

    private final RegisterRows presenters;

    private final Map<String, String> proposed = new ConcurrentHashMap<>();

    Pronunciations(RegisterRows presenters) {
        this.presenters = presenters;
    }

    /** How that name is spoken; empty where nobody has written it and none can be proposed. */
    public String of(PresenterView presenter) {
        String written = written(presenter);
        return written.isEmpty() ? propose(presenter.name()) : written;
    }

    /** What the organisers have written; empty for nothing. */
    public String written(PresenterView presenter) {
        return presenters
                .findById(presenter.contestId(), presenter.id())
                .map(Presenter::pronunciation)
                .orElse("");
    }

    /** Pinyin with tones; empty for a name without Chinese characters, or with one that has no reading. */
    public String propose(String name) {
        if (proposed.size() > MOST_KEPT) {
            proposed.clear();
        }
        return proposed.computeIfAbsent(name, Pronunciations::read);
    }

    private static String read(String name) {
        if (name.codePoints().noneMatch(Character::isIdeographic)) {
            return "";
        }
        String read = Names.READER
                .transliterate(name)
                .replace("·", " · ")
                .replaceAll("\\s+", " ")
                .strip();
        return read.codePoints().anyMatch(Character::isIdeographic) ? "" : read;
    }

    /** Takes a while to be read, and only once a host or an organiser asks. */
    private static final class Names {

        static final Transliterator READER = Transliterator.getInstance(READING);
    }
}
