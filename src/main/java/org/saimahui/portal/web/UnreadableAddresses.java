package org.saimahui.portal.web;

import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Connections that keep apart programs and people even where an address cannot be read at all ({@code %00}): the
 * container would forget address and headers, and a program would be told by a page. Such an address is replaced by a
 * malformed one of the same kind, which {@link MalformedAddresses} answers like all others.
 */
final class UnreadableAddresses extends HttpConnectionFactory {

    private static final String MALFORMED = "%ff";

    UnreadableAddresses(HttpConnectionFactory plain) {
        super(plain.getHttpConfiguration());
        setInputBufferSize(plain.getInputBufferSize());
        setUseInputDirectByteBuffers(plain.isUseInputDirectByteBuffers());
        setUseOutputDirectByteBuffers(plain.isUseOutputDirectByteBuffers());
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        Patient connection = new Patient(getHttpConfiguration(), connector, endPoint);
        connection.setUseInputDirectByteBuffers(isUseInputDirectByteBuffers());
        connection.setUseOutputDirectByteBuffers(isUseOutputDirectByteBuffers());
        connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
        return configure(connection, connector, endPoint);
    }

    private static final class Patient extends HttpConnection {

        Patient(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
            super(configuration, connector, endPoint);
        }

        @Override
        protected HttpStreamOverHTTP1 newHttpStream(String method, String address, HttpVersion version) {
            try {
                return super.newHttpStream(method, address, version);
            } catch (IllegalArgumentException unreadable) {
                String kind = ErrorAdvice.isForProgram(address) ? "/api/" : "/";
                return super.newHttpStream(method, kind + MALFORMED, version);
            }
        }
    }
}
