package org.saimahui.presenter;

import org.saimahui.support.OnPostgres;

@OnPostgres
class PresenterServiceOnPostgresTests extends PresenterServiceContract {}
