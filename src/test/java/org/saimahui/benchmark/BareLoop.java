package org.saimahui.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The floor of a fan-out: one thread, one buffer, one {@code send()} for each viewer. A GET opens a stream, a POST sends
 * an event of a fixed size to all of them. It does nothing else and forgives nothing.
 */
public final class BareLoop {

    private final List<SocketChannel> viewers = new ArrayList<>();

    private final ByteBuffer in = ByteBuffer.allocateDirect(8192);

    private final ByteBuffer event;

    private BareLoop(int bytes) {
        byte[] frame = ("id: 1\nevent: board\ndata: " + "x".repeat(bytes) + "\n\n").getBytes(StandardCharsets.US_ASCII);
        event = ByteBuffer.allocateDirect(frame.length).put(frame).flip();
    }

    /** Arguments: {@code --server.port=N} and the event's size in bytes. */
    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(args[0].substring(args[0].indexOf('=') + 1));
        new BareLoop(Integer.parseInt(args[1])).run(port);
    }

    private void run(int port) throws IOException {
        Selector selector = Selector.open();
        ServerSocketChannel door = ServerSocketChannel.open();
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 20_000);
        door.configureBlocking(false);
        door.register(selector, SelectionKey.OP_ACCEPT);
        while (true) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                if (key.isAcceptable()) {
                    accept(door, selector);
                } else {
                    read(key);
                }
            }
            selector.selectedKeys().clear();
        }
    }

    private static void accept(ServerSocketChannel door, Selector selector) throws IOException {
        for (SocketChannel one = door.accept(); one != null; one = door.accept()) {
            one.configureBlocking(false);
            one.register(selector, SelectionKey.OP_READ);
        }
    }

    private void read(SelectionKey key) throws IOException {
        SocketChannel one = (SocketChannel) key.channel();
        in.clear();
        if (one.read(in) < 0) {
            viewers.remove(one);
            one.close();
            return;
        }
        boolean get = in.position() > 0 && in.get(0) == 'G';
        if (get) {
            one.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"));
            one.write(event.duplicate());
            viewers.add(one);
        } else if (in.position() > 0 && in.get(0) == 'P') {
            for (SocketChannel viewer : viewers) {
                viewer.write(event.duplicate());
            }
            one.write(ascii("HTTP/1.1 204 No Content\r\n\r\n"));
        }
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
