package org.saimahui.clock;

import org.saimahui.support.OnPostgres;

@OnPostgres
class ClockServiceOnPostgresTests extends ClockServiceContract {}
