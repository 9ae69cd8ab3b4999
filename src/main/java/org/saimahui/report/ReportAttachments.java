package org.saimahui.report;

import java.util.List;

/** Says what is attached to a report; whoever keeps the pictures implements it. An approval makes it public as it stands. */
public interface ReportAttachments {

    /** What is attached to a presenter's working copy, in its order. */
    List<Attachment> of(long presenterId);
}
