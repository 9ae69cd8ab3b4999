@NullMarked
package org.saimahui.drill.web;

import org.jspecify.annotations.NullMarked;
