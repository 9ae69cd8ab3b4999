package org.saimahui.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saimahui.scoring.ContestSheet.Presenter;

/**
 * One active presenter after step 8.
 *
 * @param parts those that are in, counting or not
 * @param total null when incomplete
 */
record PresenterScore(
        Presenter presenter,
        List<PartScore> parts,
        @Nullable Total total) {

    int number() {
        return presenter.number();
    }

    /** The value of a part that counts, else null. */
    @Nullable
    Fraction part(String code) {
        for (PartScore part : parts) {
            if (part.code().equals(code)) {
                return part.value();
            }
        }
        return null;
    }

    /** The panels that are in and have a value. */
    List<PanelScore> panels() {
        List<PanelScore> panels = new ArrayList<>();
        for (PartScore part : parts) {
            if (part.detail() instanceof PanelScore panel && panel.sum() != null) {
                panels.add(panel);
            }
        }
        return panels;
    }

    /** All complete cards of the panels that are in, dropped ones too. */
    List<CardTotal> completeCards() {
        List<CardTotal> cards = new ArrayList<>();
        for (PartScore part : parts) {
            if (part.detail() instanceof PanelScore panel) {
                cards.addAll(panel.totals());
            }
        }
        return cards;
    }

    Total requireTotal() {
        return Objects.requireNonNull(total, "incomplete");
    }
}
