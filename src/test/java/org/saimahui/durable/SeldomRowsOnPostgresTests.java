package org.saimahui.durable;

import org.saimahui.support.OnPostgres;

@OnPostgres
class SeldomRowsOnPostgresTests extends SeldomRowsContract {}
