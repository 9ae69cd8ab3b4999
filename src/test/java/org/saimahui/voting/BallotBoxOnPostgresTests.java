package org.saimahui.voting;

import org.saimahui.support.OnPostgres;

@OnPostgres
class BallotBoxOnPostgresTests extends BallotBoxContract {}
