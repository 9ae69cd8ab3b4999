package org.saimahui.points;

import org.saimahui.support.OnPostgres;

@OnPostgres
class AdjustmentOnPostgresTests extends AdjustmentContract {}
