package org.saimahui.programme;

import org.saimahui.support.OnH2;

@OnH2
class ProgrammeOnH2Tests extends ProgrammeContract {}
