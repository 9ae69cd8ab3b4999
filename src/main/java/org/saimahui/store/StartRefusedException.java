package org.saimahui.store;

/** The portal cannot start as it is set up; says what is wrong and what to do, one sentence each. */
class StartRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    StartRefusedException(String wrong, String action) {
        super(wrong);
        this.action = action;
    }

    String action() {
        return action;
    }
}
