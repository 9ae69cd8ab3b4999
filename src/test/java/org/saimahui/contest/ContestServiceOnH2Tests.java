package org.saimahui.contest;

import org.saimahui.support.OnH2;

@OnH2
class ContestServiceOnH2Tests extends ContestServiceContract {}
