package org.saimahui.drill.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saimahui.drill.Answer;
import org.saimahui.drill.Browser;
import org.saimahui.paper.SlipCode;

/** Slips of paper, as a clerk types them. */
final class Slips {

    private Slips() {}

    /** The page of that slip. */
    static Answer page(Browser clerk, SlipCode slip) {
        return clerk.get(address(slip)).done();
    }

    /** Types one and sends it, with the version that stands on its page. @return what the page says then */
    static Answer type(Browser clerk, SlipCode slip, Map<String, @Nullable String> marks, boolean replaces) {
        List<String> fields = new ArrayList<>();
        marks.forEach((criterion, mark) -> {
            fields.add("mark." + criterion);
            fields.add(String.valueOf(mark));
        });
        String version = page(clerk, slip).find("name=\"version\" value=\"([0-9]+)\"");
        fields.add("version");
        fields.add(version.isEmpty() ? "0" : version);
        if (replaces) {
            fields.add("replaces");
            fields.add("yes");
        }
        return clerk.form(address(slip), fields.toArray(String[]::new));
    }

    private static String address(SlipCode slip) {
        return "/seat/clerk/slips/" + slip;
    }
}
