package org.saimahui.clock;

import org.saimahui.support.OnH2;

@OnH2
class ClockServiceOnH2Tests extends ClockServiceContract {}
