package org.carrel.account.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.carrel.account.AccountProperties;
import org.carrel.platform.limit.ClientAddress;
import org.carrel.platform.limit.Throttle;
import org.springframework.stereotype.Component;

/** How often one address may try to sign in, whichever way it asks. */
@Component
public class SignInLimit {
    private final Throttle attempts;
    private final ClientAddress addresses;

    SignInLimit(AccountProperties properties, ClientAddress addresses, Clock clock) {
        this.attempts = new Throttle("sign-in", properties.signInByAddress(), clock);
        this.addresses = addresses;
    }

    /** @throws org.carrel.platform.http.ProblemException 429 */
    public void take(HttpServletRequest request) {
        attempts.take(addresses.of(request));
    }
}
