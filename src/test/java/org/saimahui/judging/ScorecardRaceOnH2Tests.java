package org.saimahui.judging;

import org.saimahui.support.OnH2;

@OnH2
class ScorecardRaceOnH2Tests extends ScorecardRaceContract {}
