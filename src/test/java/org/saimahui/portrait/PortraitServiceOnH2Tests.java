package org.saimahui.portrait;

import org.saimahui.support.OnH2;

@OnH2
class PortraitServiceOnH2Tests extends PortraitServiceContract {}
