package org.saimahui.report;

import org.saimahui.support.OnH2;

@OnH2
class ReportServiceOnH2Tests extends ReportServiceContract {}
