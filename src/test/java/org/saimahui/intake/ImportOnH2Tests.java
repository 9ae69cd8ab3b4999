package org.saimahui.intake;

import org.saimahui.support.OnH2;

@OnH2
class ImportOnH2Tests extends ImportContract {}
