package org.saimahui.presenter;

import java.util.Map;

/** What another room has on presenters, for the register's list; its room implements it, so that presenter knows nobody. */
public interface RegisterNotes {

    /** By running number; a presenter without anything attached is absent. */
    Map<Integer, Note> of(long contestId);

    /**
     * One line of the register.
     *
     * @param title of the report
     * @param metrics how many figures
     * @param headline the figure that stands for the report, as printed; empty where there is none
     * @param state where the report stands, the tail of a key {@code report.state.…}
     */
    record Note(String title, int metrics, String headline, String state) {

        /** Whether what is written still waits for its approval. */
        public boolean waits() {
            return !state.equals("APPROVED") && !state.equals("FROZEN");
        }
    }
}
