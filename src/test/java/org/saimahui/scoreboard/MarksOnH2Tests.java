package org.saimahui.scoreboard;

import org.saimahui.support.OnH2;

@OnH2
class MarksOnH2Tests extends MarksContract {}
