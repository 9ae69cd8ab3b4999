package org.saimahui.release;

import org.saimahui.support.OnH2;

@OnH2
class KeysOnH2Tests extends KeysContract {}
