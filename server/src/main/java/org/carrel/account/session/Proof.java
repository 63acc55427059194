package org.carrel.account.session;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carrel.account.ProofMethod;

/**
 * That somebody is who they say, and how they showed it. Whoever makes one has checked it.
 *
 * @param methods all that were shown, of which none is left out
 * @param passwordHash the one that the password was compared with: a session begins only while it still stands
 */
public record Proof(UUID userId, Set<ProofMethod> methods, Optional<String> passwordHash, Instant at) {
    public Proof {
        methods = Set.copyOf(methods);
    }

    public static Proof of(UUID userId, ProofMethod method, Instant at) {
        return new Proof(userId, Set.of(method), Optional.empty(), at);
    }

    static Proof ofPassword(UUID userId, String hash, Instant at) {
        return new Proof(userId, Set.of(ProofMethod.PASSWORD), Optional.of(hash), at);
    }

    /** This one, and something else that was shown later. */
    public Proof and(ProofMethod method, Instant later) {
        var all = EnumSet.copyOf(methods);
        all.add(method);
        return new Proof(userId, all, passwordHash, later);
    }

    /** A hash never appears in a log. */
    @Override
    public String toString() {
        return "Proof[" + userId + " " + methods + "]";
    }
}
