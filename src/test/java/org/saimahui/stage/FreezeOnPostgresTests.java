package org.saimahui.stage;

import org.saimahui.support.OnPostgres;

@OnPostgres
class FreezeOnPostgresTests extends FreezeContract {}
