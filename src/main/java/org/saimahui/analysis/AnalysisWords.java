package org.saimahui.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** The sentences of the analysis in one language. */
public final class AnalysisWords {

    private final MessageSource messages;

    private final Locale locale;

    private final Map<Integer, String> presenters;

    private final Map<String, String> seats;

    AnalysisWords(MessageSource messages, Locale locale, Map<Integer, String> presenters, Map<String, String> seats) {
        this.messages = messages;
        this.locale = locale;
        this.presenters = presenters;
        this.seats = seats;
    }

    /** The sentence of that key below {@code analysis.}. */
    public String say(String key, Object... args) {
        return messages.getMessage("analysis." + key, args, locale);
    }

    /** Number and name. */
    public String presenter(int number) {
        return number + " " + presenters.getOrDefault(number, "");
    }

    /** Each with number and name. */
    public String presenters(Collection<Integer> numbers) {
        return numbers.stream().map(this::presenter).collect(Collectors.joining(say("and")));
    }

    /** As its judge is called. */
    public String seat(String code) {
        return seats.getOrDefault(code, code);
    }

    /** Each as its judge is called. */
    public String seats(List<String> codes) {
        return codes.stream().map(this::seat).collect(Collectors.joining(say("and")));
    }

    /** What a recount does otherwise. */
    public String what(Recount recount) {
        return switch (recount.kind()) {
            case WITHOUT_JUDGE -> say("what.WITHOUT_JUDGE", seat(recount.what()));
            case TRIM -> recount.what().equals("0") ? say("what.TRIM.none") : say("what.TRIM", recount.what());
            case DECIMALS -> say("what.DECIMALS" + (recount.what().equals("1") ? ".1" : ""), recount.what());
            case MODE -> say("what.MODE." + recount.what());
            case WITHOUT_ADJUSTMENTS -> say("what.WITHOUT_ADJUSTMENTS");
        };
    }

    /** Who has another place. */
    public String moves(Recount recount) {
        return recount.moves().isEmpty()
                ? say("moves.none")
                : recount.moves().stream()
                        .map(m -> say(
                                "move",
                                presenter(m.presenter()),
                                String.valueOf(m.before()),
                                m.after() == null ? "–" : String.valueOf(m.after())))
                        .collect(Collectors.joining(say("and")));
    }

    /** For each recount that puts others first, on what the first place hangs there. */
    public List<String> hangs(Stability stability) {
        String first = presenters(stability.first());
        return stability.hangsOn().stream()
                .map(recount -> {
                    String seat = recount.kind() == Recount.Kind.WITHOUT_JUDGE ? seat(recount.what()) : "";
                    return say("hangs." + recount.kind(), first, seat, what(recount), presenters(recount.first()));
                })
                .toList();
    }

    /** What the first place hangs on. */
    public List<String> verdict(Stability stability) {
        List<String> sentences = new ArrayList<>();
        String first = presenters(stability.first());
        String recounts = String.valueOf(stability.recounts().size());
        if (stability.hangsOn().isEmpty()) {
            sentences.add(say("stable", first, recounts));
        }
        sentences.addAll(hangs(stability));
        if (!stability.hangsOn().isEmpty()) {
            sentences.add(say(
                    "stays",
                    String.valueOf(
                            stability.recounts().size() - stability.hangsOn().size()),
                    recounts));
        }
        if (stability.lead() != null) {
            sentences.add(say("leads", Points.print(stability.lead())));
        }
        long moving = stability.places().stream().filter(p -> p.moved() > 0).count();
        sentences.add(moving == 0 ? say("places.hold") : say("places.move", String.valueOf(moving)));
        if (stability.tooLarge()) {
            sentences.add(say("too-large"));
        }
        return sentences;
    }
}
