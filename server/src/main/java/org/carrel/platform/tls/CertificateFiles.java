package org.carrel.platform.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** The files that hold the certificate and its key. */
record CertificateFiles(TlsProperties properties) {
    /** Every suite of TLS 1.3, and of 1.2 those with forward secrecy and authenticated encryption (RFC 9325, 4.2). */
    private static final Set<String> SUITES = Set.of(
            "TLS_AES_128_GCM_SHA256",
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    private static final Set<String> PROTOCOLS = Set.of("TLSv1.3", "TLSv1.2");

    /** What the server needs of them, and the certificate itself. */
    record Read(SslBundle bundle, ServerKey key) {}

    /** @throws BadCertificate with what is wrong with which file */
    Read read() throws BadCertificate {
        for (var file : properties.files()) {
            if (!Files.isReadable(file)) {
                throw new BadCertificate(file + " is not there, or cannot be read");
            }
        }
        try {
            var stores = stores();
            var store = stores.getKeyStore();
            if (store == null) {
                throw new BadCertificate("there is no certificate in it");
            }
            var key = ServerKey.of(
                    store,
                    properties.keystore().isPresent() ? properties.keystorePassword() : java.util.Optional.empty());
            var bundle = SslBundle.of(
                    stores,
                    SslBundleKey.of(stores.getKeyStorePassword(), key.alias()),
                    SslOptions.of(SUITES, PROTOCOLS));
            bundle.createSslContext();
            return new Read(bundle, key);
        } catch (RuntimeException e) {
            throw new BadCertificate("neither a certificate nor a key that this Java reads: " + reason(e), e);
        }
    }

    private SslStoreBundle stores() {
        if (properties.keystore().isPresent()) {
            var file = properties.keystore().get();
            var type = file.endsWith(".jks") ? "JKS" : "PKCS12";
            return new JksSslStoreBundle(
                    new JksSslStoreDetails(
                            type,
                            null,
                            address(file),
                            properties.keystorePassword().orElse(null)),
                    null);
        }
        var details = new PemSslStoreDetails(
                null,
                address(properties.certificate().orElseThrow()),
                address(properties.privateKey().orElseThrow()),
                properties.privateKeyPassword().orElse(null));
        return new PemSslStoreBundle(details, null);
    }

    private static String address(String file) {
        return Path.of(file).toAbsolutePath().toUri().toString();
    }

    private static String reason(Throwable e) {
        Throwable last = e;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage());
    }

    /** Differs as soon as one of the files does: their contents are taken, for a link may lead elsewhere at the same time of change. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : properties.files()) {
                digest.update(Files.readAllBytes(file));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            return "unreadable";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
