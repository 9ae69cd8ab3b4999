package org.saimahui.voting.web;

import org.saimahui.support.OnH2;

@OnH2
class TicketsOnH2Tests extends TicketsContract {}
