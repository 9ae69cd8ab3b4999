package org.saimahui.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what is being read at the same time by the room there is: a body becomes many times its size while it is
 * parsed. Who finds no room is told to come again in a moment (503). Marks, ballots and ordinary forms are small and
 * always find some. What anybody may send without logging in has a room of its own, so that it cannot fill the
 * organisers'.
 */
class BodyRoom extends OncePerRequestFilter {

    /** Bytes of a body that need no room. */
    static final int SMALL = 64 * 1024;

    /** How much larger than its body a request may become. */
    private static final int GROWTH = 8;

    private static final int SECONDS = 3;

    /** The room is counted in such pieces, for a semaphore counts up to an int. */
    private static final int PIECE = 1024;

    /** Tells somebody to come again. */
    interface Full {

        /** @param seconds after which there may be room */
        void tell(int seconds, HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private final int size;

    private final long unknown;

    private final Semaphore anybody;

    private final Semaphore organisers;

    private final Full full;

    /**
     * @param heap the most memory the program may use, bytes: a quarter of it may be taken by bodies
     * @param unknown what a body without a stated length is taken for, bytes
     * @param full tells those for whom there is no room
     */
    BodyRoom(long heap, long unknown, Full full) {
        this.full = full;
        this.size = (int) Math.max(1, Math.min(Integer.MAX_VALUE, heap / 8 / PIECE));
        this.unknown = unknown;
        this.anybody = new Semaphore(size);
        this.organisers = new Semaphore(size);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int pieces = pieces(request);
        Semaphore room = request.getRequestURI().equals("/api/v1/standings") ? anybody : organisers;
        if (!room.tryAcquire(pieces)) {
            full.tell(SECONDS, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            room.release(pieces);
        }
    }

    /** Never more than the whole room: the largest body there may be is taken alone. */
    private int pieces(HttpServletRequest request) {
        boolean endless = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        long length = endless ? unknown : request.getContentLengthLong();
        return length <= SMALL ? 0 : (int) Math.min(size, length * GROWTH / PIECE);
    }
}
