package org.saimahui.release;

import org.saimahui.support.OnPostgres;

@OnPostgres
class ReleaseServiceOnPostgresTests extends ReleaseServiceContract {}
