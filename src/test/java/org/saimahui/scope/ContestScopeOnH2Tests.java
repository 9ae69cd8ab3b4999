package org.saimahui.scope;

import org.saimahui.support.OnH2;

@OnH2
class ContestScopeOnH2Tests extends ContestScopeContract {}
