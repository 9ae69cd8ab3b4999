package org.saimahui.attachment;

import org.saimahui.support.OnH2;

@OnH2
class AttachmentServiceOnH2Tests extends AttachmentServiceContract {}
