package org.carrel.account.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.carrel.platform.Ids;

/**
 * Keys that this node makes for itself and keeps in a file: a new one when the newest has reached its age, and the old
 * ones for as long as a token they signed may live.
 *
 * <p>The list, newest first, is replaced whole: readers take no lock.
 */
public final class OwnKeys implements SigningKeys {
    private final KeyFile file;
    private final Duration rotation;
    private final Duration tokenLifetime;
    private final Clock clock;
    private volatile List<ECKey> keys;

    /** @param file made (mode 600) where it is missing */
    public OwnKeys(Path file, Duration rotation, Duration tokenLifetime, Clock clock) {
        this.file = new KeyFile(file);
        this.rotation = rotation;
        this.tokenLifetime = tokenLifetime;
        this.clock = clock;
        this.keys = this.file.read();
        current();
    }

    @Override
    public ECKey current() {
        var known = keys;
        return known.isEmpty() || old(known.getFirst()) ? rotate() : known.getFirst();
    }

    @Override
    public List<ECKey> believed() {
        return believed(keys, clock.instant());
    }

    private synchronized ECKey rotate() {
        if (keys.isEmpty() || old(keys.getFirst())) {
            var now = clock.instant();
            var next = new ArrayList<>(List.of(generate(now)));
            next.addAll(keys);
            var believed = believed(next, now);
            file.write(believed);
            keys = believed;
        }
        return keys.getFirst();
    }

    /** Each key signed until the one before it in the list was made; the last of its tokens lived a lifetime longer. */
    private List<ECKey> believed(List<ECKey> newestFirst, Instant now) {
        var believed = new ArrayList<ECKey>();
        var retired = Instant.MAX;
        for (var key : newestFirst) {
            if (believed.isEmpty() || now.isBefore(retired.plus(tokenLifetime))) {
                believed.add(key);
            }
            retired = made(key);
        }
        return List.copyOf(believed);
    }

    private boolean old(ECKey key) {
        return !clock.instant().isBefore(made(key).plus(rotation));
    }

    private static Instant made(ECKey key) {
        return key.getIssueTime() == null ? Instant.EPOCH : key.getIssueTime().toInstant();
    }

    private static ECKey generate(Instant now) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(Ids.next().toString())
                    .issueTime(Date.from(now))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java makes no P-256 keys", e);
        }
    }
}
