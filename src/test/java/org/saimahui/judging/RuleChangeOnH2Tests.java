package org.saimahui.judging;

import org.saimahui.support.OnH2;

@OnH2
class RuleChangeOnH2Tests extends RuleChangeContract {}
