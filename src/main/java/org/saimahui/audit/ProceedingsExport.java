package org.saimahui.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What is printed with a result and counts nothing, as it stands now, to be laid beside the record. */
@Service
public class ProceedingsExport {

    /** What the document says it is. */
    public static final String FORMAT = "saimahui-proceedings/1";

    /** Where the rows are in it, and in an entry's {@code after}. */
    public static final String ROWS = "rows";

    private final List<KeptRows> rooms;

    private final JsonMapper json;

    ProceedingsExport(List<KeptRows> rooms, JsonMapper json) {
        this.rooms = rooms;
        this.json = json;
    }

    /** As plain values. */
    @Transactional(readOnly = true)
    public Map<String, @Nullable Object> of(long contestId, String slug) {
        Map<String, Object> rows = new TreeMap<>();
        rooms.forEach(room -> rows.putAll(room.rows(contestId)));
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("format", FORMAT);
        document.put("slug", slug);
        document.put(ROWS, PlainValues.of(rows, json));
        return document;
    }
}
