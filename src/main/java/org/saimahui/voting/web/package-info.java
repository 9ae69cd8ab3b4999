/** The vote over HTTP: the audience's page, ballots for scripts and programs, tickets for the organiser. */
@NullMarked
package org.saimahui.voting.web;

import org.jspecify.annotations.NullMarked;
