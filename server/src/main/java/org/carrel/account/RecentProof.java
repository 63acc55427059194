package org.carrel.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carrel.platform.http.Reason;
import org.carrel.platform.http.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Keeps what is delicate from whoever only found a session open: a controller asks it before the deed, and the person
 * proves anew who they are ({@code POST /v1/me/proofs}) where the last time was too long ago.
 */
@Component
public class RecentProof {
    private final ProofProperties properties;
    private final Clock clock;

    RecentProof(ProofProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** @throws Refused 403 {@code proof_too_old} */
    public void require(Caller caller) {
        if (!clock.instant().isBefore(freshUntil(caller.authenticatedAt()))) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    List.of(Reason.of(
                            "proof_too_old",
                            "Prove once more who you are; the last time was too long ago for this.",
                            Map.of("provenAt", caller.authenticatedAt()))));
        }
    }

    /** Until when a proof of this instant is recent enough. */
    public Instant freshUntil(Instant provenAt) {
        return provenAt.plus(properties.freshFor());
    }
}
