package org.saimahui.intake.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.saimahui.intake.Column;
import org.saimahui.intake.Fault;
import org.saimahui.intake.SheetKind;
import org.saimahui.page.Phrases;
import org.saimahui.page.Refusals;
import org.saimahui.shared.RefusedException;
import org.springframework.stereotype.Component;

/** Says in the reader's language what is wrong with a row or a file. */
@Component
class IntakeWords {

    private final Phrases phrases;

    IntakeWords(Phrases phrases) {
        this.phrases = phrases;
    }

    String of(String key, Object... args) {
        return phrases.of(key, args);
    }

    String why(RefusedException refused) {
        return phrases.why(refused);
    }

    /** Of a sheet as a whole. */
    String why(Fault fault) {
        return of(Refusals.key(fault.code()), fault.args().toArray());
    }

    /** {@code C7 单位：最多 200 个字符。} */
    String why(SheetKind kind, Fault fault) {
        Object[] args = fault.args().toArray();
        Column column = kind.columns().stream()
                .filter(one -> one.id().equals(fault.column()))
                .findFirst()
                .orElse(null);
        if (column != null && fault.code().equals("IMPORT_UNKNOWN_WORD")) {
            String choices = column.choices().stream()
                    .map(choice -> of("intake.word." + choice))
                    .collect(Collectors.joining(of("intake.word.or")));
            args = new Object[] {args[0], choices};
        }
        String message = of(Refusals.key(fault.code()), args);
        String head = column == null ? "" : column.head(locale());
        return head.isEmpty() ? message : of("intake.fault", fault.address(), head, message);
    }

    /** A value as the reader says it: words of a choice are translated, everything else is as it is. */
    String value(Column column, String value) {
        return column.type() == Column.Type.WORD && !value.isEmpty() ? of("intake.word." + value) : value;
    }

    Locale locale() {
        return phrases.locale();
    }
}
