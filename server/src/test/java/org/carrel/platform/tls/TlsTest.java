package org.carrel.platform.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.carrel.platform.command.CannotStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

class TlsTest {
    @TempDir
    private Path directory = Path.of("");

    private final DefaultSslBundleRegistry registry = new DefaultSslBundleRegistry();
    private Optional<WebServer> server = Optional.empty();

    @AfterEach
    void stop() {
        server.ifPresent(WebServer::stop);
    }

    @Test
    void new_files_are_shown_to_who_comes_next_and_who_is_there_stays() throws Exception {
        put(TestCertificate.of("one.example"));
        var certificates = serve(properties(Optional.empty()));
        assertThat(shown()).isEqualTo("CN=one.example");

        try (var before = connect("TLSv1.3")) {
            assertThat(ask(before)).contains("200", "hello");
            put(TestCertificate.of("two.example"));
            certificates.look();
            assertThat(shown()).isEqualTo("CN=two.example");
            assertThat(certificates.shown().orElseThrow().subject()).isEqualTo("CN=two.example");
            assertThat(ask(before)).as("over the connection from before").contains("200", "hello");
        }
    }

    @Test
    void what_is_no_certificate_changes_nothing_and_is_told() throws Exception {
        put(TestCertificate.of("one.example"));
        var certificates = serve(properties(Optional.empty()));

        Files.writeString(directory.resolve("certificate.pem"), "nonsense");
        certificates.look();
        assertThat(shown()).isEqualTo("CN=one.example");
        assertThat(certificates.shown().orElseThrow().problem()).isPresent();

        Files.writeString(
                directory.resolve("certificate.pem"),
                TestCertificate.of("other.example").certificate());
        certificates.look();
        assertThat(shown()).as("whose key is another").isEqualTo("CN=one.example");
        assertThat(certificates.shown().orElseThrow().problem().orElseThrow()).contains("not the one");

        put(TestCertificate.of("three.example"));
        certificates.look();
        assertThat(shown()).isEqualTo("CN=three.example");
        assertThat(certificates.shown().orElseThrow().problem()).isEmpty();
    }

    @Test
    void a_start_with_a_bad_certificate_says_which_file_and_why() throws Exception {
        assertThatThrownBy(() -> serve(properties(Optional.empty())))
                .isInstanceOfSatisfying(
                        CannotStart.class, e -> assertThat(e.getExitCode()).isEqualTo(2))
                .hasMessageContaining("certificate.pem")
                .hasMessageContaining("is not there");

        put(TestCertificate.of("one.example"));
        Files.writeString(
                directory.resolve("key.pem"),
                TestCertificate.of("other.example").key());
        assertThatThrownBy(() -> serve(properties(Optional.empty())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("not the one of this certificate");
    }

    @Test
    void versions_and_suites_of_old_are_not_spoken() throws Exception {
        put(TestCertificate.of("one.example"));
        serve(properties(Optional.empty()));
        try (var socket = connect("TLSv1.2")) {
            assertThat(socket.getSession().getCipherSuite()).contains("ECDHE").contains("GCM");
        }
        assertThatThrownBy(() -> connect("TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256")
                        .close())
                .as("a suite that this client still speaks")
                .isInstanceOf(SSLHandshakeException.class);
        assertThat(registry.getBundle(Certificates.BUNDLE).getOptions().getEnabledProtocols())
                .containsExactlyInAnyOrder("TLSv1.3", "TLSv1.2");
    }

    @Test
    void who_comes_without_tls_is_sent_to_it() throws Exception {
        put(TestCertificate.of("one.example"));
        var port = freePort();
        serve(properties(Optional.of(port)));
        var tls = server.orElseThrow().getPort();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(
                            "POST /v1/books?a=%20b HTTP/1.1\r\nHost: library.example:80\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 308 ")
                    .containsIgnoringCase("location: https://library.example:" + tls + "/v1/books?a=%20b\r\n");
        }
    }

    private TlsProperties properties(Optional<Integer> redirectPort) {
        return new TlsProperties(
                Optional.of(directory.resolve("certificate.pem").toString()),
                Optional.of(directory.resolve("key.pem").toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofDays(1),
                redirectPort,
                Optional.empty());
    }

    private void put(TestCertificate certificate) throws IOException {
        Files.writeString(directory.resolve("certificate.pem"), certificate.certificate());
        Files.writeString(directory.resolve("key.pem"), certificate.key());
    }

    private Certificates serve(TlsProperties properties) {
        var certificates = new Certificates(properties, registry);
        var factory = new TomcatServletWebServerFactory(0);
        new TlsGround(properties, certificates, registry).customize(factory);
        var started = factory.getWebServer(
                context -> context.addServlet("hello", new Hello()).addMapping("/hello"));
        started.start();
        server = Optional.of(started);
        return certificates;
    }

    private String shown() throws Exception {
        try (var socket = connect("TLSv1.3")) {
            var certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return certificate.getSubjectX500Principal().getName();
        }
    }

    private SSLSocket connect(String protocol, String... suites) throws Exception {
        var trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new Trusting()}, null);
        var socket = (SSLSocket) trusting.getSocketFactory()
                .createSocket("127.0.0.1", server.orElseThrow().getPort());
        socket.setEnabledProtocols(new String[] {protocol});
        if (suites.length > 0) {
            socket.setEnabledCipherSuites(suites);
        }
        socket.startHandshake();
        return socket;
    }

    private static String ask(SSLSocket socket) throws IOException {
        socket.getOutputStream().write("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        var answer = new StringBuilder();
        while (!answer.toString().contains("hello")) {
            answer.append((char) socket.getInputStream().read());
        }
        return answer.toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static final class Hello extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentLength(5);
            response.getOutputStream().print("hello");
        }
    }

    /** The certificates are the test's own. */
    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
