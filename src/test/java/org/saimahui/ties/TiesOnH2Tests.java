package org.saimahui.ties;

import org.saimahui.support.OnH2;

@OnH2
class TiesOnH2Tests extends TiesContract {}
