package org.saimahui.seat;

import org.saimahui.support.OnH2;

@OnH2
class SeatOnH2Tests extends SeatContract {}
