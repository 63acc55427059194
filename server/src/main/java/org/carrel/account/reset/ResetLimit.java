package org.carrel.account.reset;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.carrel.platform.limit.ClientAddress;
import org.carrel.platform.limit.Throttle;
import org.springframework.stereotype.Component;

/** How often may be asked for a new password: from one address, and for one name. */
@Component
class ResetLimit {
    private final Throttle byAddress;
    private final Throttle byAccount;
    private final ClientAddress addresses;

    ResetLimit(ResetProperties properties, ClientAddress addresses, Clock clock) {
        this.byAddress = new Throttle("password-reset", properties.byAddress(), clock);
        this.byAccount = new Throttle("password-reset-account", properties.byAccount(), clock);
        this.addresses = addresses;
    }

    /** Names of nobody are counted as well. Throws a ProblemException (429) when there were too many. */
    void take(HttpServletRequest request, String login) {
        byAddress.take(addresses.of(request));
        byAccount.take(login);
    }
}
