package org.saimahui.durable;

import org.saimahui.support.OnH2;

@OnH2
class SeldomRowsOnH2Tests extends SeldomRowsContract {}
