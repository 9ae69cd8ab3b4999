package org.saimahui.judging;

import org.saimahui.support.OnH2;

@OnH2
class DraftOnH2Tests extends DraftContract {}
