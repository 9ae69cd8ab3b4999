package org.saimahui.recap.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.saimahui.recap.Recap;
import org.saimahui.recap.RecapFacts;
import org.springframework.context.MessageSource;

/** The words around a recap in a file, and its addresses, which have to be found from everywhere. */
record FileWords(MessageSource messages, Locale locale, UnaryOperator<String> address) {

    String say(String key) {
        return messages.getMessage("recap." + key, null, locale);
    }

    /** {@code zh-CN} or {@code en}. */
    String language() {
        return messages.getMessage("common.lang", null, locale);
    }

    String url(String path) {
        return address.apply(path);
    }

    /** Unit and post on one line; either may be missing. */
    String post(RecapFacts.Speaker speaker) {
        return (speaker.organisation() + " " + speaker.position()).strip();
    }

    /** What stands above the columns of the table. */
    List<String> heads(Recap.Ranking ranking) {
        List<String> heads = new ArrayList<>(List.of(say("place.head"), say("person"), say("unit"), say("total")));
        if (ranking.hasPrizes()) {
            heads.add(say("prize"));
        }
        if (ranking.hasVotes()) {
            heads.add(say("votes"));
        }
        return heads;
    }
}
