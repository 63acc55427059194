package org.carrel.account.privacy;

import java.util.UUID;

/** Whether somebody, whose row is locked now, is still one of those whom nobody needs. */
@FunctionalInterface
interface Forgettable {
    boolean still(UUID user);
}
