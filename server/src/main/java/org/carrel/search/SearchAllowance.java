package org.carrel.search;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.carrel.account.Caller;
import org.carrel.platform.limit.ClientAddress;
import org.carrel.platform.limit.Throttle;
import org.carrel.search.works.CostProperties;
import org.springframework.stereotype.Component;

/** How often those may search who are not signed in. */
@Component
public class SearchAllowance {
    private final Throttle searches;
    private final ClientAddress addresses;

    SearchAllowance(CostProperties properties, ClientAddress addresses, Clock clock) {
        this.searches = new Throttle("search", properties.anonymousByAddress(), clock);
        this.addresses = addresses;
    }

    /** Counts one search. Throws a ProblemException (429) when there were too many. */
    public void take(HttpServletRequest request) {
        if (Caller.of(request).isEmpty()) {
            searches.take(addresses.of(request));
        }
    }
}
