package org.saimahui.audit;

/** Knows who acts by an account; whoever reads is told that person's name. */
public interface AccountNames {

    /** The person's name; what was asked for where no account is called so, or nobody is named. @param login of the account */
    String called(String login);
}
