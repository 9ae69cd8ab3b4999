/** What goes wrong, one class each. */
@NullMarked
package org.saimahui.drill.fault;

import org.jspecify.annotations.NullMarked;
