package org.saimahui.ties;

import java.io.Serializable;

record TieBallotId(long voteId, String seat) implements Serializable {}
