package org.carrel.platform.tls;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrel.platform.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * TLS ({@code carrel.http.tls.*}); without a certificate or a key store the server speaks plain HTTP.
 *
 * @param certificate a PEM file with the server's certificate and those between it and its root
 * @param privateKey a PEM file with the certificate's private key
 * @param privateKeyPassword what the private key is encrypted with, if it is
 * @param keystore a PKCS #12 or JKS file in place of the two
 * @param keystorePassword what the key store is encrypted with
 * @param look how often the files are looked at for new ones, 1 second to 1 day
 * @param redirectPort a port that speaks plain HTTP and sends everybody to the one with TLS (308); none by default
 * @param publicPort the port that they are sent to, where it is not the one that the server listens on
 */
@ConfigurationProperties("carrel.http.tls")
record TlsProperties(
        Optional<String> certificate,
        Optional<String> privateKey,
        Optional<String> privateKeyPassword,
        Optional<String> keystore,
        Optional<String> keystorePassword,
        @DefaultValue("10s") Duration look,
        Optional<Integer> redirectPort,
        Optional<Integer> publicPort) {
    private static final Bounds BOUNDS = new Bounds("carrel.http.tls");

    TlsProperties {
        BOUNDS.within(look, Duration.ofSeconds(1), Duration.ofDays(1), "look");
        BOUNDS.check(
                certificate.isPresent() == privateKey.isPresent(),
                "private-key",
                "given together with carrel.http.tls.certificate",
                privateKey.orElse("missing"));
        BOUNDS.check(
                certificate.isEmpty() || keystore.isEmpty(),
                "keystore",
                "given in place of carrel.http.tls.certificate, not beside it",
                keystore.orElse("missing"));
        redirectPort.ifPresent(port -> BOUNDS.check(isPort(port), "redirect-port", "1 to 65535", port));
        publicPort.ifPresent(port -> BOUNDS.check(isPort(port), "public-port", "1 to 65535", port));
        BOUNDS.check(
                redirectPort.isEmpty() || certificate.isPresent() || keystore.isPresent(),
                "redirect-port",
                "left out where there is no carrel.http.tls.certificate",
                redirectPort.map(String::valueOf).orElse("missing"));
    }

    private static boolean isPort(int port) {
        return port >= 1 && port <= 65_535;
    }

    boolean on() {
        return certificate.isPresent() || keystore.isPresent();
    }

    /** What is looked at. */
    List<Path> files() {
        return Stream.of(certificate, privateKey, keystore)
                .flatMap(Optional::stream)
                .map(Path::of)
                .toList();
    }

    /** No password appears in a log. */
    @Override
    public String toString() {
        return "TlsProperties" + files();
    }
}
