package org.carrel.operations.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.carrel.platform.database.DataDirectory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The key with which this node signs where the chain stood. It lies in the data directory, out of the database's reach. */
@Component
class CheckpointKey {
    private static final String ALGORITHM = "Ed25519";
    private static final String FILE = "audit-key";
    private final SingletonSupplier<Pair> own;

    private record Pair(String id, PrivateKey secret, PublicKey open) {}

    CheckpointKey(DataDirectory data) {
        this.own = SingletonSupplier.of(() -> read(data.secret(FILE, CheckpointKey::fresh)));
    }

    String id() {
        return own.obtain().id();
    }

    /** In its encoding as X.509 has it, base 64. */
    String open() {
        return Base64.getEncoder().encodeToString(own.obtain().open().getEncoded());
    }

    Checkpoint sign(long position, String hash, Instant at) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(own.obtain().secret());
            signature.update(Checkpoint.signed(position, hash, at).getBytes(StandardCharsets.UTF_8));
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
            return new Checkpoint(position, hash, at, id(), text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param open the key that it should have been signed with, as {@link #open} gives it */
    static boolean isSigned(Checkpoint checkpoint, String open) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(open))));
            signature.update(Checkpoint.signed(checkpoint.position(), checkpoint.hash(), checkpoint.at())
                    .getBytes(StandardCharsets.UTF_8));
            return signature.verify(checkpoint.signatureBytes());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String fresh() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var base = Base64.getEncoder();
            return base.encodeToString(pair.getPrivate().getEncoded()) + " "
                    + base.encodeToString(pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java since 15 has Ed25519", e);
        }
    }

    private static Pair read(String text) {
        var base = Base64.getDecoder();
        try {
            var halves = text.split(" ", 2);
            var keys = KeyFactory.getInstance(ALGORITHM);
            var id = new Hash("carrel-audit-key-1").add(halves[1]).hex().substring(0, 16);
            return new Pair(
                    id,
                    keys.generatePrivate(new PKCS8EncodedKeySpec(base.decode(halves[0]))),
                    keys.generatePublic(new X509EncodedKeySpec(base.decode(halves[1]))));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException("The file secrets/" + FILE + " of the data directory is damaged", e);
        }
    }
}
