package org.saimahui.judging;

import java.util.List;

/** Names a few of many, so that a message stays readable. */
final class Naming {

    private static final int SHOWN = 8;

    private Naming() {}

    /** {@code J1 → 3: 24.5; J2 → 3: 25; …}. */
    static String some(List<String> names) {
        String shown = String.join("; ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() > SHOWN ? shown + "; …" : shown;
    }
}
