@NullMarked
package org.saimahui.look.web;

import org.jspecify.annotations.NullMarked;
