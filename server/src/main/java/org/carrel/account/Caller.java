package org.carrel.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is asking. A controller takes it as a parameter.
 *
 * @param role one of the three; what they may do stands in {@code rights}
 * @param sessionId the sign-in this request belongs to
 * @param authenticatedAt when they last proved who they are; long ago for a program that never does
 * @param methods how they proved it in this session
 * @param mustEnrol whether they have to turn on a second factor first; until then they may only do that
 */
public record Caller(
        UUID userId,
        String username,
        Role role,
        UUID sessionId,
        Rights rights,
        Instant authenticatedAt,
        Set<ProofMethod> methods,
        boolean mustEnrol) {
    private static final String ATTRIBUTE = Caller.class.getName();

    /** Somebody who need not enrol. */
    public Caller(
            UUID userId,
            String username,
            Role role,
            UUID sessionId,
            Rights rights,
            Instant authenticatedAt,
            Set<ProofMethod> methods) {
        this(userId, username, role, sessionId, rights, authenticatedAt, methods, false);
    }

    /** Who stands behind a request; empty for one without a token. */
    public static Optional<Caller> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    /** Says, after the token was checked, that this request is theirs. */
    public void standsBehind(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public boolean may(Permission permission) {
        return rights.include(permission);
    }

    /** Whether it is about themselves, or they may do this for anybody. */
    public boolean mayFor(UUID user, Permission permission) {
        return userId.equals(user) || may(permission);
    }
}
