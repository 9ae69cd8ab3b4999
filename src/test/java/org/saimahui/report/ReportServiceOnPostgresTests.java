package org.saimahui.report;

import org.saimahui.support.OnPostgres;

@OnPostgres
class ReportServiceOnPostgresTests extends ReportServiceContract {}
