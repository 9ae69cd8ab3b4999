package org.saimahui.scoreboard;

import org.saimahui.support.OnH2;

@OnH2
class SilentActsOnH2Tests extends SilentActsContract {}
