package org.saimahui.drill;

/** A door has refused, or nobody has answered there. */
class DoorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    DoorException(int status, String code) {
        super(status + " " + code);
        this.code = code;
    }

    /** Nobody has answered. */
    DoorException(String door, Exception cause) {
        super(door, cause);
        this.code = "NO_DOOR " + door;
    }

    /** Why, by the code of the API; of a page its status. */
    String code() {
        return code;
    }
}
