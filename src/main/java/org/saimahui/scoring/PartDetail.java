package org.saimahui.scoring;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a part's value came about, as data for the explanation. */
interface PartDetail {

    Map<String, @Nullable Object> toDocument();
}
