@NullMarked
package org.saimahui.clock.web;

import org.jspecify.annotations.NullMarked;
