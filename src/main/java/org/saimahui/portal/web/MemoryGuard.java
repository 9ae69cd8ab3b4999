package org.saimahui.portal.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A portal that has run out of memory ends at once, as a JVM does that is started with {@code
 * -XX:+ExitOnOutOfMemoryError}: what limps on after that answers some and forgets others, and nothing acknowledged is lost
 * by an end.
 */
class MemoryGuard implements Filter {

    /** What the JVM ends with. */
    static final int EXIT_CODE = 3;

    private static final Logger LOG = LoggerFactory.getLogger(MemoryGuard.class);

    /** Deeper than any cause that we wrap; a chain may be a ring. */
    private static final int DEEPEST = 20;

    private final Runnable end;

    /** @param end ends the process, without asking anybody */
    MemoryGuard(Runnable end) {
        this.end = end;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error failure) {
            look(failure);
            throw failure;
        }
    }

    /** Ends the process where that is what failed. */
    void look(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof OutOfMemoryError) {
                tell(cause);
                end.run();
                return;
            }
            cause = cause.getCause();
        }
    }

    /** If there is memory left for a line. */
    private static void tell(Throwable cause) {
        try {
            LOG.error(
                    "Out of memory ({}): the portal ends. Give it more with -Xmx and start it again",
                    cause.getMessage());
        } catch (OutOfMemoryError none) {
            // It ends all the same.
        }
    }
}
