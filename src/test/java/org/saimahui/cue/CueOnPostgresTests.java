package org.saimahui.cue;

import org.saimahui.support.OnPostgres;

@OnPostgres
class CueOnPostgresTests extends CueContract {}
