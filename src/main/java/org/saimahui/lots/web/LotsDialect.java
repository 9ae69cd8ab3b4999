package org.saimahui.lots.web;

import java.util.Optional;
import org.saimahui.lots.DrawView;
import org.saimahui.lots.Lots;
import org.saimahui.page.TemplateObject;
import org.springframework.stereotype.Component;

/** Gives templates {@code #lots}: the draw that the running order comes from. */
@Component
class LotsDialect extends TemplateObject {

    LotsDialect(Lots lots) {
        super("lots", locale -> new Drawn(lots));
    }

    /** What pages of other rooms ask. */
    public record Drawn(Lots lots) {

        /** The draw of that contest; empty where lots were not drawn. */
        public Optional<DrawView> of(long contestId) {
            return lots.current(contestId).filter(draw -> draw.drawn() != null);
        }
    }
}
