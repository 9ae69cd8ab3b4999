@NullMarked
package org.saimahui.screen.web;

import org.jspecify.annotations.NullMarked;
