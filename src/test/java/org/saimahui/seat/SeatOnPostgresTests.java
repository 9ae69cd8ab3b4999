package org.saimahui.seat;

import org.saimahui.support.OnPostgres;

@OnPostgres
class SeatOnPostgresTests extends SeatContract {}
