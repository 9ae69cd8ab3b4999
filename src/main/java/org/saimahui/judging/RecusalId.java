package org.saimahui.judging;

import java.io.Serializable;

/** One judge and one presenter. */
record RecusalId(long judgeId, long presenterId) implements Serializable {}
