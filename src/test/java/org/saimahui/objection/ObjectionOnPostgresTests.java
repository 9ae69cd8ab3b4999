package org.saimahui.objection;

import org.saimahui.support.OnPostgres;

@OnPostgres
class ObjectionOnPostgresTests extends ObjectionContract {}
