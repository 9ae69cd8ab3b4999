package org.saimahui.stage;

import org.saimahui.support.OnH2;

@OnH2
class NextOnH2Tests extends NextContract {}
