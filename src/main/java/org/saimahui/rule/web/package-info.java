/** The rule as everybody reads it, and the pages on which organisers change it. */
@NullMarked
package org.saimahui.rule.web;

import org.jspecify.annotations.NullMarked;
