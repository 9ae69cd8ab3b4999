package org.saimahui.audit;

import java.security.Principal;

/** Somebody who is signed in on a seat. */
public interface Seated extends Principal {

    Actor.Kind kind();

    long contestId();

    /** The seat's code. */
    String seat();
}
