/** Pages of the contests themselves and of the record. */
@NullMarked
package org.saimahui.desk.web;

import org.jspecify.annotations.NullMarked;
