package org.saimahui.contest;

import org.saimahui.support.OnPostgres;

@OnPostgres
class ContestServiceOnPostgresTests extends ContestServiceContract {}
