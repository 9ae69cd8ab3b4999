package org.saimahui.programme;

import org.saimahui.support.OnPostgres;

@OnPostgres
class ProgrammeOnPostgresTests extends ProgrammeContract {}
