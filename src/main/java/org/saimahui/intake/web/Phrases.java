package org.saimahui.intake.web;

import java.util.Arrays;
import java.util.Locale;
import org.saimahui.intake.Column;
import org.saimahui.intake.Fault;
import org.saimahui.intake.SheetKind;
import org.saimahui.shared.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language what is wrong with a row or a file. */
@Component("intakePhrases")
class Phrases {

    private final MessageSource messages;

    Phrases(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... args) {
        // Numbers without grouping.
        Object[] plain = Arrays.stream(args).map(String::valueOf).toArray();
        return messages.getMessage(key, plain, key, locale());
    }

    String why(RefusedException refused) {
        return of("problem." + refused.code(), refused.args());
    }

    /** {@code C7 单位：最多 200 个字符。} */
    String why(SheetKind kind, Fault fault) {
        String message = of("problem." + fault.code(), fault.args().toArray());
        String head = kind.columns().stream()
                .filter(column -> column.id().equals(fault.column()))
                .map(column -> column.head(locale()))
                .findFirst()
                .orElse("");
        return head.isEmpty() ? message : of("intake.fault", fault.address(), head, message);
    }

    /** A value as the reader says it: words of a choice are translated, everything else is as it is. */
    String value(Column column, String value) {
        return column.type() == Column.Type.WORD && !value.isEmpty() ? of("intake.word." + value) : value;
    }

    Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
