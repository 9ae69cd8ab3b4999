package org.saimahui.oversight;

import org.saimahui.support.OnPostgres;

@OnPostgres
class OversightOnPostgresTests extends OversightContract {}
