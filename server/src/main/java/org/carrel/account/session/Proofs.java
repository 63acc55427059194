package org.carrel.account.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.carrel.account.Caller;
import org.carrel.account.Forgotten;
import org.carrel.account.ProofMethod;
import org.carrel.account.RecentProof;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proving anew who one is within a session, for what {@link RecentProof} keeps. */
@Component
public class Proofs {
    private final ProofStore store;
    private final Forgotten forgotten;
    private final RecentProof recent;
    private final Clock clock;

    Proofs(ProofStore store, Forgotten forgotten, RecentProof recent, Clock clock) {
        this.store = store;
        this.forgotten = forgotten;
        this.recent = recent;
        this.clock = clock;
    }

    /**
     * That a proof was renewed.
     *
     * @param freshUntil until when it is recent enough for what is delicate
     */
    public record Renewed(ProofMethod method, Instant provenAt, Instant freshUntil) {}

    /**
     * Notes that the caller just proved by this method who they are; whoever calls it has checked it.
     *
     * @return empty where the caller has no session, or no longer
     */
    @Transactional
    public Optional<Renewed> renew(Caller caller, ProofMethod method) {
        var now = clock.instant();
        if (!store.renew(caller.sessionId(), method, now)) {
            return Optional.empty();
        }
        forgotten.session(caller.sessionId());
        return Optional.of(new Renewed(method, now, recent.freshUntil(now)));
    }
}
