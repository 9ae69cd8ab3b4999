package org.saimahui.audit;

import org.saimahui.support.OnH2;

@OnH2
class RecordChainOnH2Tests extends RecordChainContract {}
