package org.saimahui.stage;

import org.saimahui.support.OnPostgres;

@OnPostgres
class RevealOnPostgresTests extends RevealContract {}
