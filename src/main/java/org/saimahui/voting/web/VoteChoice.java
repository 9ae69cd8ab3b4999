package org.saimahui.voting.web;

/** One row of the ballot. @param title of the approved report, or empty */
record VoteChoice(int number, String name, String organisation, String title, boolean active) {}
