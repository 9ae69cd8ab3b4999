package org.saimahui.account;

import org.saimahui.support.OnH2;

@OnH2
class OrganiserOnH2Tests extends OrganiserContract {}
