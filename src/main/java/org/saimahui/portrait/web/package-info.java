@NullMarked
package org.saimahui.portrait.web;

import org.jspecify.annotations.NullMarked;
