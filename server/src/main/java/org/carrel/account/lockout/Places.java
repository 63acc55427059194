package org.carrel.account.lockout;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which counters somebody's guesses go to: who signed in from here before is not hit by what strangers do elsewhere. */
@Component
class Places {
    /** Names of nobody are looked up as well, so that it takes as long. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final KnownPlaceStore store;
    private final LockoutProperties properties;
    private final Clock clock;

    Places(KnownPlaceStore store, LockoutProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * A known device is counted for itself. From a known address the bound on the name as such does not count; from
     * anywhere else all of them do.
     */
    List<Counter> counters(Claim claim) {
        var network = network(claim.whence());
        var device = device(claim.whence());
        var known = store.known(claim.account().orElse(NOBODY), seen(network, device));
        var name = claim.key();
        if (device.filter(known::contains).isPresent()) {
            return List.of(place(name, device.get()));
        }
        var counters = new ArrayList<>(List.of(place(name, network), address(network)));
        if (!known.contains(network)) {
            counters.add(new Counter(name, name, Counter.Scope.NAME, properties.name()));
        }
        return counters;
    }

    /** They proved who they are, from here. */
    void remember(UUID account, Whence whence) {
        store.remember(account, network(whence), false, clock.instant());
        device(whence).ifPresent(device -> store.remember(account, device, true, clock.instant()));
    }

    private Counter place(UUID name, UUID place) {
        var key = Counter.key("place", name.toString(), place.toString());
        return new Counter(key, name, Counter.Scope.PLACE, properties.place());
    }

    private Counter address(UUID network) {
        return new Counter(network, network, Counter.Scope.ADDRESS, properties.address());
    }

    private static List<UUID> seen(UUID network, Optional<UUID> device) {
        return device.map(known -> List.of(network, known)).orElseGet(() -> List.of(network));
    }

    private static UUID network(Whence whence) {
        return Counter.key("network", whence.address());
    }

    private static Optional<UUID> device(Whence whence) {
        return whence.device().map(token -> Counter.key("device", token));
    }
}
