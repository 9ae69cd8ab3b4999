package org.saimahui.ties;

import org.saimahui.support.OnPostgres;

@OnPostgres
class TiesOnPostgresTests extends TiesContract {}
