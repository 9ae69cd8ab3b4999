package org.saimahui.lots;

import org.saimahui.support.OnH2;

@OnH2
class LotsOnH2Tests extends LotsContract {}
