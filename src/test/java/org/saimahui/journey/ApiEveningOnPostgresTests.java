package org.saimahui.journey;

import org.saimahui.support.OnPostgres;

@OnPostgres
class ApiEveningOnPostgresTests extends ApiEveningContract {}
