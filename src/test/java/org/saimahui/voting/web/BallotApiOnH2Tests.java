package org.saimahui.voting.web;

import org.saimahui.support.OnH2;

@OnH2
class BallotApiOnH2Tests extends BallotApiContract {}
