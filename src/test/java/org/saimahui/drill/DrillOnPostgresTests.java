package org.saimahui.drill;

import org.saimahui.support.OnPostgres;

@OnPostgres
class DrillOnPostgresTests extends DrillContract {}
