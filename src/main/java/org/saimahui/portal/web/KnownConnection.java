package org.saimahui.portal.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;

/**
 * A connection that knows where a request was meant to go whose first line never came to its end: an address that is too
 * long. The container forgets it, and a program would be answered by a page.
 */
final class KnownConnection extends HttpConnection {

    private KnownConnection(HttpConfiguration configuration, Connector connector, EndPoint end) {
        super(configuration, connector, end);
    }

    /** Makes connections as another factory does, each of this kind. */
    static final class Factory extends HttpConnectionFactory {

        Factory(HttpConnectionFactory plain) {
            super(plain.getHttpConfiguration());
            setInputBufferSize(plain.getInputBufferSize());
            setTransferEncodingChunkMaxLength(plain.getTransferEncodingChunkMaxLength());
        }

        @Override
        public Connection newConnection(Connector connector, EndPoint end) {
            KnownConnection connection = new KnownConnection(getHttpConfiguration(), connector, end);
            connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
            return configure(connection, connector, end);
        }
    }

    @Override
    protected RequestHandler newRequestHandler() {
        return new Beginning();
    }

    @Override
    protected HttpParser newHttpParser(HttpCompliance compliance) {
        HttpParser plain = super.newHttpParser(compliance);
        Beginning beginning = (Beginning) plain.getHandler();
        HttpParser parser = new HttpParser(beginning, getHttpConfiguration().getRequestHeaderSize(), compliance) {
            @Override
            public boolean parseNext(ByteBuffer buffer) {
                if (inHeaderState()) {
                    beginning.hear(buffer, isStart());
                }
                return super.parseNext(buffer);
            }
        };
        parser.setHeaderCacheSize(plain.getHeaderCacheSize());
        parser.setHeaderCacheCaseSensitive(plain.isHeaderCacheCaseSensitive());
        return parser;
    }

    private final class Beginning extends RequestHandler {

        /** As much of it as is plain in any address. */
        private static final Pattern PATH = Pattern.compile("\\s*[A-Z]{1,10} +(/[A-Za-z0-9/_-]*).*", Pattern.DOTALL);

        private static final int LENGTH = 64;

        private final byte[] line = new byte[LENGTH];

        private int length;

        private boolean known;

        private void hear(ByteBuffer buffer, boolean anew) {
            if (anew) {
                length = 0;
                known = false;
            }
            int more = Math.min(LENGTH - length, buffer.remaining());
            if (!known && more > 0) {
                buffer.duplicate().get(line, length, more);
                length += more;
            }
        }

        private @Nullable String path() {
            Matcher path = PATH.matcher(new String(line, 0, length, StandardCharsets.US_ASCII));
            return path.matches() ? path.group(1) : null;
        }

        @Override
        public void startRequest(String method, String uri, HttpVersion version) {
            known = true;
            super.startRequest(method, uri, version);
        }

        @Override
        public void badMessage(HttpException failure) {
            String path = known ? null : path();
            if (path != null) {
                startRequest("BAD", path, HttpVersion.HTTP_1_0);
            }
            super.badMessage(failure);
        }
    }
}
