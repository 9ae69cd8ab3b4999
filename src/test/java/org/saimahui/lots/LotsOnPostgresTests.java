package org.saimahui.lots;

import org.saimahui.support.OnPostgres;

@OnPostgres
class LotsOnPostgresTests extends LotsContract {}
