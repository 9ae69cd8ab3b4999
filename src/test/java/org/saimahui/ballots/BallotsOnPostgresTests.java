package org.saimahui.ballots;

import org.saimahui.support.OnPostgres;

@OnPostgres
class BallotsOnPostgresTests extends BallotsContract {}
