package org.carrel.platform.tls;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the web server speak TLS where it is configured. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class TlsGround implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int PERMANENT = 308;
    private static final int USUAL = 443;
    private final TlsProperties properties;
    private final Certificates certificates;
    private final SslBundles bundles;

    TlsGround(TlsProperties properties, Certificates certificates, SslBundles bundles) {
        this.properties = properties;
        this.certificates = certificates;
        this.bundles = bundles;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (!properties.on()) {
            return;
        }
        certificates.start();
        factory.setSslBundles(bundles);
        factory.setSsl(Ssl.forBundle(Certificates.BUNDLE));
        properties.redirectPort().ifPresent(port -> {
            var plain = new Connector(TomcatWebServerFactory.DEFAULT_PROTOCOL);
            plain.setPort(port);
            factory.addAdditionalConnectors(plain);
            factory.addEngineValves(new ToTls(plain, properties.publicPort()));
        });
    }

    /** Sends who came in at the plain port to the other, method and body included (RFC 9110, 15.4.9). */
    private static final class ToTls extends ValveBase {
        private final Connector plain;
        private final Optional<Integer> publicPort;

        private ToTls(Connector plain, Optional<Integer> publicPort) {
            super(true);
            this.plain = plain;
            this.publicPort = publicPort;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, jakarta.servlet.ServletException {
            if (!request.getConnector().equals(plain) || response.getStatus() >= 400) {
                getNext().invoke(request, response);
                return;
            }
            var port = publicPort.orElseGet(this::listeningPort);
            var query = request.getQueryString();
            response.setStatus(PERMANENT);
            response.setHeader(
                    "Location",
                    "https://" + request.getServerName() + (port == USUAL ? "" : ":" + port) + request.getRequestURI()
                            + (query == null ? "" : "?" + query));
        }

        private int listeningPort() {
            return Arrays.stream(plain.getService().findConnectors())
                    .filter(connector -> !connector.equals(plain))
                    .mapToInt(Connector::getLocalPort)
                    .findFirst()
                    .orElse(USUAL);
        }
    }
}
