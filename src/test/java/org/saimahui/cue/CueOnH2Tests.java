package org.saimahui.cue;

import org.saimahui.support.OnH2;

@OnH2
class CueOnH2Tests extends CueContract {}
