package org.carrel.account.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.carrel.platform.limit.ClientAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Which device a request comes from. */
@Component("devicesOfSessions")
public class Devices {
    private final ClientAddress addresses;
    private final List<Place> places;

    Devices(ClientAddress addresses, SessionProperties properties) {
        this.addresses = addresses;
        this.places = properties.places().stream().map(Place::parse).toList();
    }

    /** @param name as the program calls it; empty where it says nothing */
    public Device of(HttpServletRequest request, Optional<String> name) {
        var agent =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        return new Device(
                agent, name, addresses.address(request).map(this::place).orElse(""));
    }

    private String place(InetAddress address) {
        return places.stream()
                .filter(place -> place.network().contains(address))
                .map(Place::name)
                .findFirst()
                .orElseGet(() -> Place.network(address));
    }
}
