@NullMarked
package org.saimahui.attachment.web;

import org.jspecify.annotations.NullMarked;
