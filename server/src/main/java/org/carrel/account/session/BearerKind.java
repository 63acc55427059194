package org.carrel.account.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.carrel.account.Caller;

/** Another kind of token that may come as {@code Authorization: Bearer}, beside the access tokens of people who signed in. */
public interface BearerKind {
    /** Whether a token is of this kind, by how it looks. */
    boolean includes(String token);

    /** Who stands behind a token of this kind; empty for one that is no good. */
    Optional<Caller> caller(String token, HttpServletRequest request);
}
