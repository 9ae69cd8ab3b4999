package org.saimahui.voting.web;

import org.saimahui.support.OnPostgres;

@OnPostgres
class TicketsOnPostgresTests extends TicketsContract {}
