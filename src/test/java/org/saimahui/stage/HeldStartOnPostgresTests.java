package org.saimahui.stage;

import org.saimahui.support.OnPostgres;

@OnPostgres
class HeldStartOnPostgresTests extends HeldStartContract {}
