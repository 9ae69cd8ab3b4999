package org.saimahui.voting;

import org.saimahui.support.OnH2;

@OnH2
class BallotBoxOnH2Tests extends BallotBoxContract {}
