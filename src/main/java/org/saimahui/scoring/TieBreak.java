package org.saimahui.scoring;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.document.Fields;

/**
 * One step of the ladder that separates equal totals.
 *
 * @param code of the part, criterion or group it compares; null for the other kinds
 */
public record TieBreak(By by, @Nullable String code) {

    /** What a step compares. */
    public enum By {
        PART(true),
        OBJECTIVE(false),
        AUDIENCE(false),
        CRITERION(true),
        GROUP(true),
        VOTES(false),
        JUDGES_PREFER(false),
        UNTRIMMED(false),
        SMALLER_SPREAD(false),
        NUMBER(false),
        DECISION(false);

        private final boolean named;

        By(boolean named) {
            this.named = named;
        }
    }

    static TieBreak read(Fields fields) {
        fields.required("by");
        By by = fields.choice("by", By.class);
        String code = null;
        if (by != null && by.named) {
            code = fields.code("code");
        } else if (by != null && fields.raw("code") != null) {
            fields.reject("code", "UNKNOWN_FIELD");
        } else {
            fields.raw("code");
        }
        fields.end();
        return new TieBreak(by == null ? By.NUMBER : by, code);
    }

    Map<String, @Nullable Object> toDocument() {
        Documents document = Documents.object().put("by", by);
        return code == null ? document.done() : document.put("code", code).done();
    }
}
