package org.saimahui.stage;

import org.saimahui.support.OnH2;

@OnH2
class HeldStartOnH2Tests extends HeldStartContract {}
