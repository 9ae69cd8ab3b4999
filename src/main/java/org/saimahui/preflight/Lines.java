package org.saimahui.preflight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saimahui.page.Phrases;
import org.springframework.stereotype.Component;

/** Writes findings: the label is {@code preflight.<what>}, the sentence {@code preflight.<what>.<how>}. */
@Component
class Lines {

    private final Phrases phrases;

    Lines(Phrases phrases) {
        this.phrases = phrases;
    }

    List<Finding> green(String what, String how, Object... args) {
        return line(Light.GREEN, what, how, null, args);
    }

    List<Finding> amber(String what, String how, @Nullable String mend, Object... args) {
        return line(Light.AMBER, what, how, mend, args);
    }

    List<Finding> red(String what, String how, @Nullable String mend, Object... args) {
        return line(Light.RED, what, how, mend, args);
    }

    private List<Finding> line(Light light, String what, String how, @Nullable String mend, Object... args) {
        String label = "preflight." + what;
        return List.of(new Finding(light, phrases.of(label), phrases.of(label + "." + how, args), mend));
    }
}
