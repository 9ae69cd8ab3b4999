package org.saimahui.judging;

import org.saimahui.support.OnPostgres;

@OnPostgres
class ScorecardRaceOnPostgresTests extends ScorecardRaceContract {}
