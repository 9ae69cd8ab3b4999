package org.saimahui.judging;

import org.saimahui.support.OnPostgres;

@OnPostgres
class DraftOnPostgresTests extends DraftContract {}
