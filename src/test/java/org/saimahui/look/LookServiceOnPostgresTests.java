package org.saimahui.look;

import org.saimahui.support.OnPostgres;

@OnPostgres
class LookServiceOnPostgresTests extends LookServiceContract {}
