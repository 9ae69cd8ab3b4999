/** The wall of reports for everybody, and the public facts for programs. */
@NullMarked
package org.saimahui.programme.web;

import org.jspecify.annotations.NullMarked;
