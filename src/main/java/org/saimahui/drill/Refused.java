package org.saimahui.drill;

import org.saimahui.document.InvalidInputException;
import org.saimahui.shared.RefusedException;

/** Why something was refused, by its code. */
public final class Refused {

    private Refused() {}

    /** Tries it. @return the code of the refusal, of bad input the first; empty when it was done */
    public static String by(Runnable act) {
        try {
            act.run();
            return "";
        } catch (DoorException refused) {
            return refused.code();
        }
    }

    /** @throws RuntimeException the same again, where it is no refusal */
    static String code(RuntimeException thrown) {
        if (thrown instanceof DoorException door) {
            return door.code();
        }
        if (thrown instanceof RefusedException refused) {
            return refused.code();
        }
        if (thrown instanceof InvalidInputException invalid) {
            return invalid.problems().get(0).code();
        }
        throw thrown;
    }
}
