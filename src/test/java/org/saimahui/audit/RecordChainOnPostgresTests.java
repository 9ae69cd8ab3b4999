package org.saimahui.audit;

import org.saimahui.support.OnPostgres;

@OnPostgres
class RecordChainOnPostgresTests extends RecordChainContract {}
