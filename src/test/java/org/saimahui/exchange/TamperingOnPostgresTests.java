package org.saimahui.exchange;

import org.saimahui.support.OnPostgres;

@OnPostgres
class TamperingOnPostgresTests extends TamperingContract {}
