package org.saimahui.release;

import org.saimahui.support.OnH2;

@OnH2
class CorrectionOnH2Tests extends CorrectionContract {}
