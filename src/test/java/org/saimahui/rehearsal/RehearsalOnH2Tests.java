package org.saimahui.rehearsal;

import org.saimahui.support.OnH2;

@OnH2
class RehearsalOnH2Tests extends RehearsalContract {}
