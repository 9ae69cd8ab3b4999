package org.saimahui.screen;

import org.saimahui.support.OnH2;

@OnH2
class HallScreensOnH2Tests extends HallScreensContract {}
