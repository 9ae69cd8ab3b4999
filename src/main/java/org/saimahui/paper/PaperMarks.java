package org.saimahui.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an entry says, by criterion, each mark in its shortest form. */
@Component
class PaperMarks {

    private static final TypeReference<LinkedHashMap<String, String>> MARKS = new TypeReference<>() {};

    private final JsonMapper json;

    PaperMarks(JsonMapper json) {
        this.json = json;
    }

    String write(Map<String, String> marks) {
        return json.writeValueAsString(marks);
    }

    /** Null for no entry. */
    @Nullable
    Map<String, String> of(@Nullable PaperEntry entry) {
        return entry == null ? null : json.readValue(entry.marks(), MARKS);
    }

    /** What that clerk sees of one slip's entries. */
    TypedPair pair(List<PaperEntry> all, String clerk) {
        return new TypedPair(of(newest(all, clerk, true)), of(newest(all, clerk, false)));
    }

    /** The last entry that is no card yet. @param own whether that clerk's, or the other one's */
    static @Nullable PaperEntry newest(List<PaperEntry> all, String clerk, boolean own) {
        return all.stream()
                .filter(PaperEntry::isOpen)
                .filter(e -> e.clerk().equals(clerk) == own)
                .reduce((first, last) -> last)
                .orElse(null);
    }
}
