package org.saimahui.oversight;

import org.saimahui.support.OnH2;

@OnH2
class OversightOnH2Tests extends OversightContract {}
