package org.saimahui.objection;

import org.saimahui.support.OnH2;

@OnH2
class ObjectionOnH2Tests extends ObjectionContract {}
