/**
 * What the portal costs, held against bare programs of the same kind in the same run. Not a test: {@link
 * org.saimahui.benchmark.PortalBenchmark} is started by hand, prints ratios and passes no judgement.
 */
@NullMarked
package org.saimahui.benchmark;

import org.jspecify.annotations.NullMarked;
