package org.saimahui.exchange;

import org.saimahui.support.OnH2;

@OnH2
class TamperingOnH2Tests extends TamperingContract {}
