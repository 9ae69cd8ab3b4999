package org.saimahui.judging;

import org.saimahui.support.OnH2;

@OnH2
class ScorecardServiceOnH2Tests extends ScorecardServiceContract {}
