package org.carrel.account.verification;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.carrel.account.VerificationProperties;
import org.carrel.platform.limit.ClientAddress;
import org.carrel.platform.limit.Throttle;
import org.springframework.stereotype.Component;

/** How often one address may bring tokens, good ones or made up. */
@Component
public class LinkLimit {
    private final Throttle tokens;
    private final ClientAddress addresses;

    LinkLimit(VerificationProperties properties, ClientAddress addresses, Clock clock) {
        this.tokens = new Throttle("link", properties.linksByAddress(), clock);
        this.addresses = addresses;
    }

    /** Counts one. Throws a ProblemException (429) when there were too many. */
    public void take(HttpServletRequest request) {
        tokens.take(addresses.of(request));
    }
}
