package org.saimahui.portrait;

import org.saimahui.support.OnPostgres;

@OnPostgres
class PortraitServiceOnPostgresTests extends PortraitServiceContract {}
