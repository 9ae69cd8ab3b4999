package org.saimahui.judging;

import org.saimahui.shared.RefusedException;

/** The judge has declared a recusal for this presenter; answered with 403. Nothing was stored. */
public class RecusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    /** @param presenter running number */
    public RecusedException(int presenter) {
        super(403, "RECUSED", presenter);
    }
}
