package org.saimahui.drill;

import org.saimahui.support.OnH2;

@OnH2
class DrillOnH2Tests extends DrillContract {}
