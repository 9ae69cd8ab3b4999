package org.saimahui.stage;

import org.saimahui.support.OnPostgres;

@OnPostgres
class RequestsOnPostgresTests extends RequestsContract {}
