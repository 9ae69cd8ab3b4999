package org.saimahui.judging;

import org.saimahui.support.OnPostgres;

@OnPostgres
class RuleChangeOnPostgresTests extends RuleChangeContract {}
