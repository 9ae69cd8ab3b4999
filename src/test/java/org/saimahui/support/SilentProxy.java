package org.saimahui.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to the portal that can go dead as hall networks do: what is open stays open and passes nothing more, and who
 * sends on it is reset. New connections pass as long as the door is open.
 */
public final class SilentProxy implements AutoCloseable {

    private final int target;

    private final int port;

    private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();

    private ServerSocket door;

    /** Opens a port of its own in front of the portal's. */
    public SilentProxy(int target) {
        this.target = target;
        door = bind(0);
        port = door.getLocalPort();
        listen(door);
    }

    public int port() {
        return port;
    }

    /** Everything that is open now goes silent; new connections pass. */
    public void silence() {
        pairs.forEach(pair -> pair.silent = true);
        pairs.clear();
    }

    /** Nothing passes any more: what is open goes silent, new connections are refused. */
    public void cut() throws IOException {
        door.close();
        silence();
    }

    /** New connections pass again. */
    public void mend() {
        door = bind(port);
        listen(door);
    }

    /** Takes nobody any more; what is open ends with its browser. */
    @Override
    public void close() throws IOException {
        door.close();
    }

    private static ServerSocket bind(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void listen(ServerSocket socket) {
        start(() -> {
            while (true) {
                Socket client = socket.accept();
                Pair pair = new Pair(client, new Socket(InetAddress.getLoopbackAddress(), target));
                pairs.add(pair);
                start(() -> pair.pass(pair.client, pair.portal));
                start(() -> pair.pass(pair.portal, pair.client));
            }
        });
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // One side has gone; that ends the work.
                    }
                },
                "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {

        void run() throws IOException;
    }

    private static final class Pair {

        private final Socket client;

        private final Socket portal;

        private volatile boolean silent;

        Pair(Socket client, Socket portal) {
            this.client = client;
            this.portal = portal;
        }

        void pass(Socket from, Socket to) throws IOException {
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] bytes = new byte[16_384];
                for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                    if (!silent) {
                        out.write(bytes, 0, n);
                    } else if (from == client) {
                        client.setSoLinger(true, 0);
                        client.close();
                    }
                }
            } finally {
                if (!silent || from == client) {
                    end();
                }
            }
        }

        void end() {
            for (Socket socket : new Socket[] {client, portal}) {
                try {
                    socket.close();
                } catch (IOException alreadyClosed) {
                    // Which is all that was wanted.
                }
            }
        }
    }
}
