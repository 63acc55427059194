package org.carrel.importing.googlebooks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.carrel.platform.limit.ClientAddress;
import org.carrel.platform.limit.Throttle;
import org.springframework.stereotype.Component;

/** How often one address may search Google Books through us, whichever way it asks: Google's quota is for all. */
@Component
public class SearchLimit {
    private final Throttle searches;
    private final ClientAddress addresses;

    SearchLimit(GoogleBooksProperties properties, ClientAddress addresses, Clock clock) {
        this.searches = new Throttle("external-search", properties.searchesByAddress(), clock);
        this.addresses = addresses;
    }

    /** @throws org.carrel.platform.http.ProblemException 429 */
    public void take(HttpServletRequest request) {
        searches.take(addresses.of(request));
    }
}
