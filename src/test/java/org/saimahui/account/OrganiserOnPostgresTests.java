package org.saimahui.account;

import org.saimahui.support.OnPostgres;

@OnPostgres
class OrganiserOnPostgresTests extends OrganiserContract {}
