package org.saimahui.command;

/** What was made ready before the contest was locked fits it no longer. Nothing has been done: it is made ready anew. */
public class OldPreparationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OldPreparationException() {
        super("The evening went on while the command was made ready");
    }
}
