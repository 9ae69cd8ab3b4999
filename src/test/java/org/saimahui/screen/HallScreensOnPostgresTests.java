package org.saimahui.screen;

import org.saimahui.support.OnPostgres;

@OnPostgres
class HallScreensOnPostgresTests extends HallScreensContract {}
