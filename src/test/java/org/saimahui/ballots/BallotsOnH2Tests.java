package org.saimahui.ballots;

import org.saimahui.support.OnH2;

@OnH2
class BallotsOnH2Tests extends BallotsContract {}
