package org.saimahui.paper;

import org.saimahui.support.OnH2;

@OnH2
class PaperEntryOnH2Tests extends PaperEntryContract {}
