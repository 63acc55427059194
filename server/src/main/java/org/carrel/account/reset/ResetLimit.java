package org.carrel.account.reset;

import java.time.Clock;
import org.carrel.platform.limit.Throttle;
import org.springframework.stereotype.Component;

/** How often may be asked for a new password for one name; how often from one address is said by the route's class. */
@Component
class ResetLimit {
    private final Throttle byAccount;

    ResetLimit(ResetProperties properties, Clock clock) {
        this.byAccount = new Throttle("password-reset-account", properties.byAccount(), clock);
    }

    /** Names of nobody are counted as well. Throws a ProblemException (429) when there were too many. */
    void take(String login) {
        byAccount.take(login);
    }
}
