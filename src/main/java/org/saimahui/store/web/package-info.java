/** The organiser's door to the backup. */
@NullMarked
package org.saimahui.store.web;

import org.jspecify.annotations.NullMarked;
