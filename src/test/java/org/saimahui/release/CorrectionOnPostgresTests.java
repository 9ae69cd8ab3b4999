package org.saimahui.release;

import org.saimahui.support.OnPostgres;

@OnPostgres
class CorrectionOnPostgresTests extends CorrectionContract {}
