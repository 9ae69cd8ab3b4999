package org.saimahui.stage;

import org.saimahui.support.OnPostgres;

@OnPostgres
class NextOnPostgresTests extends NextContract {}
