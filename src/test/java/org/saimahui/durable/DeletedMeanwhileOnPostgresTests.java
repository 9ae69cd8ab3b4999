package org.saimahui.durable;

import org.saimahui.support.OnPostgres;

@OnPostgres
class DeletedMeanwhileOnPostgresTests extends DeletedMeanwhileContract {}
