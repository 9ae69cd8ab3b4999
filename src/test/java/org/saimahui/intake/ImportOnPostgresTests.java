package org.saimahui.intake;

import org.saimahui.support.OnPostgres;

@OnPostgres
class ImportOnPostgresTests extends ImportContract {}
