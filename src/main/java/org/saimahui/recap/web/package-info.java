/** The recap as a page, as Markdown and as a document that Word opens. */
@NullMarked
package org.saimahui.recap.web;

import org.jspecify.annotations.NullMarked;
