package org.saimahui.points;

import org.saimahui.support.OnH2;

@OnH2
class AdjustmentOnH2Tests extends AdjustmentContract {}
