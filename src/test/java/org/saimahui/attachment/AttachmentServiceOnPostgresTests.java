package org.saimahui.attachment;

import org.saimahui.support.OnPostgres;

@OnPostgres
class AttachmentServiceOnPostgresTests extends AttachmentServiceContract {}
