package org.carrel.account;

import java.util.UUID;

/** A way of signing in beside passwords and others' identities: whoever offers one says so, so that nobody loses their last. */
public interface WayIn {
    /** Whether somebody can sign in by it now; asked with their row locked. */
    boolean isOpen(UUID userId);
}
