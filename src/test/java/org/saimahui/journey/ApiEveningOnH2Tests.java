package org.saimahui.journey;

import org.saimahui.support.OnH2;

@OnH2
class ApiEveningOnH2Tests extends ApiEveningContract {}
