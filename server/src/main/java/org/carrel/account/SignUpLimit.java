package org.carrel.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.carrel.platform.limit.ClientAddress;
import org.carrel.platform.limit.Throttle;
import org.springframework.stereotype.Component;

/** How many accounts one address may make, whichever way it asks. */
@Component
public class SignUpLimit {
    private final Throttle signUps;
    private final ClientAddress addresses;

    SignUpLimit(AccountProperties properties, ClientAddress addresses, Clock clock) {
        this.signUps = new Throttle("sign-up", properties.signUpByAddress(), clock);
        this.addresses = addresses;
    }

    /** Counts one sign-up. Throws a ProblemException (429) when there were too many. */
    public void take(HttpServletRequest request) {
        signUps.take(addresses.of(request));
    }
}
