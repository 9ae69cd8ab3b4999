package org.saimahui.look;

import org.saimahui.support.OnH2;

@OnH2
class LookServiceOnH2Tests extends LookServiceContract {}
