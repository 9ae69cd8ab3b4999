package org.saimahui.portal.web;

import java.nio.ByteBuffer;
import java.util.Set;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Answers addresses that the container takes for malformed or ambiguous ({@code %00}, {@code %2f}, {@code %ff}) with our
 * own page or problem document. The container lets them through to its first handler, which is ours: none of them comes
 * any further.
 */
@Component
class MalformedAddresses implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    private final BareAnswer answer;

    MalformedAddresses(BareAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> {
            for (Connector connector : server.getConnectors()) {
                connector.getConnectionFactories().stream()
                        .filter(HttpConnectionFactory.class::isInstance)
                        .map(HttpConnectionFactory.class::cast)
                        .forEach(http -> http.getHttpConfiguration().setUriCompliance(UriCompliance.UNSAFE));
                if (connector instanceof AbstractConnector own) {
                    own.setConnectionFactories(own.getConnectionFactories().stream()
                            .map(MalformedAddresses::known)
                            .toList());
                }
            }
            server.setHandler(new Gate(server));
            server.setErrorHandler(new NoRequest());
        });
    }

    private static ConnectionFactory known(ConnectionFactory factory) {
        return factory.getClass() == HttpConnectionFactory.class
                ? new KnownConnection.Factory((HttpConnectionFactory) factory)
                : factory;
    }

    private static boolean isMalformed(HttpURI address) {
        return address.getPath() == null
                || address.getViolations().stream().anyMatch(found -> !UriCompliance.DEFAULT.allows(found));
    }

    /** Stands before everything else. */
    private final class Gate extends Handler.Wrapper {

        Gate(Server server) {
            super(server.getHandler());
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (!isMalformed(request.getHttpURI())) {
                return super.handle(request, response, callback);
            }
            send(request, response, callback, 400);
            return true;
        }
    }

    /** What could not even be read as a request. */
    private final class NoRequest extends ErrorHandler {

        /** What people can do something about. All else is wrong with the request: a version of HTTP that nobody speaks too. */
        private static final Set<Integer> SAID = Set.of(404, 413, 414, 431, 500, 503);

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            int status = request.getAttribute(ERROR_STATUS) instanceof Integer known ? known : 400;
            send(request, response, callback, SAID.contains(status) ? status : 400);
            return true;
        }
    }

    private void send(Request request, Response response, Callback callback, int status) {
        BareAnswer.Content content = answer.of(request, status);
        response.setStatus(status);
        content.headers().forEach(response.getHeaders()::put);
        response.write(true, ByteBuffer.wrap(content.body()), callback);
    }
}
