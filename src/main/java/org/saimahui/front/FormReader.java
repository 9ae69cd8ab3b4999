package org.saimahui.front;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What depends on the reader of a page with a form that is otherwise the same for all. */
public interface FormReader {

    /** Whether nothing else on the page can depend on this reader, as for somebody who was never here. */
    boolean isNew(HttpServletRequest request);

    /** Gives the reader's cookies with the answer. @return the token of the form */
    String token(HttpServletRequest request, HttpServletResponse response);
}
