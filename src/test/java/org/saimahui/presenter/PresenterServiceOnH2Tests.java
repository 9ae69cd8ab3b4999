package org.saimahui.presenter;

import org.saimahui.support.OnH2;

@OnH2
class PresenterServiceOnH2Tests extends PresenterServiceContract {}
