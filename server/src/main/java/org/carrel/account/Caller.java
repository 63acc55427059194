package org.carrel.account;

import java.util.UUID;

/**
 * Who is asking. A controller takes it as a parameter.
 *
 * @param sessionId the sign-in this request belongs to
 */
public record Caller(UUID userId, String username, Role role, UUID sessionId) {
    public boolean isStaff() {
        return role.includes(Role.LIBRARIAN);
    }
}
