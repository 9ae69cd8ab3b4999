package org.saimahui.stage;

import org.saimahui.support.OnH2;

@OnH2
class RevealOnH2Tests extends RevealContract {}
