package org.saimahui.portal.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A portal that has run out of memory ends at once, as a JVM does that is started with {@code
 * -XX:+ExitOnOutOfMemoryError}: what limps on after that answers some and forgets others, and nothing acknowledged is lost
 * by an end. Only where everybody's memory is at its end: an array longer than any can be, a thread or a buffer outside the
 * heap that the system refuses have cost nobody else anything, so one request fails and the evening goes on.
 */
class MemoryGuard implements Filter {

    /** What the JVM ends with. */
    static final int EXIT_CODE = 3;

    private static final Logger LOG = LoggerFactory.getLogger(MemoryGuard.class);

    /** Deeper than any cause that we wrap; a chain may be a ring. */
    private static final int DEEPEST = 20;

    /** What the JVM says when the heap or the room for classes is full. */
    private static final List<String> FULL =
            List.of("Java heap space", "GC overhead limit exceeded", "Metaspace", "Compressed class space");

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
            if (cause instanceof OutOfMemoryError && isFull(cause.getMessage())) {
                tell(cause);
                end.run();
                return;
            }
            cause = cause.getCause();
        }
    }

    private static boolean isFull(@Nullable String said) {
        return said != null && FULL.stream().anyMatch(said::startsWith);
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
