package org.saimahui.account;

/** What an account may do. */
public enum OrganiserRole {
    /** Everything. */
    ORGANISER,
    /** 操作员: console and screens; not people, rule or accounts, and nothing that decides on the result. */
    OPERATOR;

    String authority() {
        return "ROLE_" + name();
    }
}
