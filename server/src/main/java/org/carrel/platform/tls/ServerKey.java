package org.carrel.platform.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Optional;

/**
 * The certificate of a key store that has a private key.
 *
 * @param alias under which both lie
 */
record ServerKey(String alias, X509Certificate certificate, PrivateKey key) {
    /** @throws BadCertificate where there is none, or where key and certificate belong to different pairs */
    static ServerKey of(KeyStore store, Optional<String> password) throws BadCertificate {
        try {
            for (var alias : Collections.list(store.aliases())) {
                var secret = password.map(String::toCharArray).orElseGet(() -> new char[0]);
                if (store.isKeyEntry(alias)
                        && store.getKey(alias, secret) instanceof PrivateKey key
                        && store.getCertificate(alias) instanceof X509Certificate certificate) {
                    return new ServerKey(alias, certificate, key).checked();
                }
            }
        } catch (GeneralSecurityException e) {
            throw new BadCertificate("the private key cannot be read; is the password right?", e);
        }
        throw new BadCertificate("there is no certificate with a private key in it");
    }

    private ServerKey checked() throws BadCertificate {
        try {
            if (!isPair(key, certificate.getPublicKey())) {
                throw new BadCertificate("the private key is not the one of this certificate");
            }
            return this;
        } catch (GeneralSecurityException e) {
            throw new BadCertificate("the private key is not the one of this certificate", e);
        }
    }

    private static boolean isPair(PrivateKey key, PublicKey open) throws GeneralSecurityException {
        var algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        var probe = new byte[] {1, 2, 3};
        var signing = Signature.getInstance(algorithm);
        signing.initSign(key);
        signing.update(probe);
        var checking = Signature.getInstance(algorithm);
        checking.initVerify(open);
        checking.update(probe);
        return checking.verify(signing.sign());
    }
}
