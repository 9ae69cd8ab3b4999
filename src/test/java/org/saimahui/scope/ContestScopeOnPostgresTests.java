package org.saimahui.scope;

import org.saimahui.support.OnPostgres;

@OnPostgres
class ContestScopeOnPostgresTests extends ContestScopeContract {}
