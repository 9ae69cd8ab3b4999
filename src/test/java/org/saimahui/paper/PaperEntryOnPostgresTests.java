package org.saimahui.paper;

import org.saimahui.support.OnPostgres;

@OnPostgres
class PaperEntryOnPostgresTests extends PaperEntryContract {}
