/** The register's pages for organisers. */
@NullMarked
package org.saimahui.presenter.web;

import org.jspecify.annotations.NullMarked;
