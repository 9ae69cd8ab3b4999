package org.saimahui.lots;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The draws of a contest as data, for whoever works them out again. */
public final class DrawDocument {

    /** What it begins with. */
    public static final String FORMAT = "saimahui-draw/1";

    private DrawDocument() {}

    /** @param changes of the order by hand, since the draw that counts */
    public static Map<String, Object> of(String contest, List<DrawView> draws, List<OrderChanges.Change> changes) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", FORMAT);
        document.put("contest", contest);
        document.put("draws", draws.stream().map(DrawDocument::draw).toList());
        document.put("changes", changes.stream().map(DrawDocument::change).toList());
        return document;
    }

    private static Map<String, Object> draw(DrawView draw) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("number", draw.number());
        document.put("list", draw.entries());
        document.put("commitment", draw.commitment());
        document.put("committedAt", draw.at().toString());
        if (draw.givenUp() != null) {
            document.put("givenUp", draw.givenUp());
        }
        DrawView.Drawn drawn = draw.drawn();
        if (drawn != null) {
            document.put("text", drawn.text());
            document.put("secret", drawn.secret());
            document.put("order", drawn.order());
            document.put("drawnAt", drawn.at().toString());
        }
        return document;
    }

    private static Map<String, Object> change(OrderChanges.Change change) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("at", change.at().toString());
        document.put("order", change.order());
        document.put("reason", change.reason());
        return document;
    }
}
