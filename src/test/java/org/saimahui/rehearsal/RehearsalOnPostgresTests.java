package org.saimahui.rehearsal;

import org.saimahui.support.OnPostgres;

@OnPostgres
class RehearsalOnPostgresTests extends RehearsalContract {}
