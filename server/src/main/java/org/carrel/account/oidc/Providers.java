package org.carrel.account.oidc;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The providers that this library lets people in from, in the order of their names. */
@Component
class Providers {
    private final List<Provider> all;
    private final List<String> issuers;

    Providers(OidcProperties properties, Clock clock) {
        this.all = properties.providers().entrySet().stream()
                .map(entry -> new Provider(entry.getKey(), entry.getValue(), properties, clock))
                .sorted(Comparator.comparing(Provider::name))
                .toList();
        this.issuers = properties.providers().values().stream()
                .map(provider -> provider.issuer().toString())
                .toList();
    }

    List<Provider> all() {
        return all;
    }

    Optional<Provider> find(String id) {
        return all.stream().filter(provider -> provider.id().equals(id)).findFirst();
    }

    List<String> issuers() {
        return issuers;
    }

    /** As people know it; one that is no longer set up by the name it had in addresses. */
    String nameOf(String id) {
        return find(id).map(Provider::name).orElse(id);
    }
}
