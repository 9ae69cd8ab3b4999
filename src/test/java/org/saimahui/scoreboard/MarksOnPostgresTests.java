package org.saimahui.scoreboard;

import org.saimahui.support.OnPostgres;

@OnPostgres
class MarksOnPostgresTests extends MarksContract {}
