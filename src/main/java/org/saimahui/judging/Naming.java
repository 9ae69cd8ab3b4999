package org.saimahui.judging;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names a few of many in the reader's language, so that a message stays readable. */
@Component
class Naming {

    private static final int SHOWN = 8;

    private final MessageSource messages;

    private final SeatNames seats;

    Naming(MessageSource messages, SeatNames seats) {
        this.messages = messages;
        this.seats = seats;
    }

    /** {@code 1 号席给 3 号 24.5}. */
    String mark(String judge, int presenter, BigDecimal points) {
        return say("mark", seat(judge), String.valueOf(presenter), points.toPlainString());
    }

    String seat(String code) {
        return seats.of(code, LocaleContextHolder.getLocale());
    }

    /** The first of them, and that there are more. */
    String some(List<String> names) {
        String shown = String.join(say("and"), names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() > SHOWN ? say("more", shown) : shown;
    }

    private String say(String key, Object... args) {
        return messages.getMessage("judging.named." + key, args, LocaleContextHolder.getLocale());
    }
}
