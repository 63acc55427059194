package org.carrel.account.oidc;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Accounts;
import org.carrel.account.SecurityEvent;
import org.carrel.account.SecurityEvent.Fact;
import org.carrel.account.SecurityEvent.Kind;
import org.carrel.account.User;
import org.carrel.account.WayIn;
import org.carrel.platform.Ids;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.http.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The identities with which people sign in, as they see, link and unlink them. */
@Component
class Identities {
    private final IdentityStore store;
    private final TicketStore tickets;
    private final Providers providers;
    private final Accounts accounts;
    private final ObjectProvider<WayIn> waysIn;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Identities(
            IdentityStore store,
            TicketStore tickets,
            Providers providers,
            Accounts accounts,
            ObjectProvider<WayIn> waysIn,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.providers = providers;
        this.accounts = accounts;
        this.waysIn = waysIn;
        this.events = events;
        this.clock = clock;
    }

    /** The outcome of changing what somebody signs in with. */
    sealed interface Change {
        record Done(Identity identity) implements Change {}

        record Absent() implements Change {}

        record Refused(Reason reason) implements Change {}
    }

    List<Identity> of(UUID userId) {
        return store.of(userId);
    }

    /**
     * Links the identity of a ticket to an account. Who asks has signed in to it and wants it; it must be the account of the
     * address that both sides know to be theirs. A ticket that was refused is not used up.
     */
    @Transactional
    Change link(UUID userId, LinkTicket ticket) {
        accounts.lock(userId);
        var person = tickets.lock(ticket.hash(), clock.instant());
        if (person.isEmpty()) {
            return new Change.Refused(IdentityRefusals.ticketNotGood());
        }
        if (!accounts.find(userId).map(user -> isTheirs(user, person.get())).orElse(false)) {
            return new Change.Refused(IdentityRefusals.ticketOfAnother());
        }
        return link(userId, ticket, person.get());
    }

    private Change link(UUID userId, LinkTicket ticket, ExternalPerson person) {
        var id = Ids.next();
        if (!store.insert(id, userId, person, clock.instant())) {
            return new Change.Refused(IdentityRefusals.linkedAlready());
        }
        tickets.delete(ticket.hash());
        tell(Kind.IDENTITY_LINKED, userId, person.provider());
        var identity = find(userId, id).orElseThrow();
        Audit.made("identities", id, identity);
        return new Change.Done(identity);
    }

    /** Takes an identity from an account, unless nobody could sign in to it then. */
    @Transactional
    Change unlink(UUID userId, UUID id) {
        accounts.lock(userId);
        var identity = find(userId, id);
        if (identity.isEmpty()) {
            return new Change.Absent();
        }
        if (!store.hasAnotherWay(userId, id) && waysIn.stream().noneMatch(way -> way.isOpen(userId))) {
            return new Change.Refused(IdentityRefusals.lastWayIn());
        }
        store.delete(id);
        Audit.removed("identities", id, identity.get());
        tell(Kind.IDENTITY_UNLINKED, userId, identity.get().provider());
        return new Change.Done(identity.get());
    }

    private static boolean isTheirs(User user, ExternalPerson person) {
        return user.emailVerifiedAt().isPresent()
                && user.email().equals(person.verifiedEmail().map(address -> address.text()));
    }

    private Optional<Identity> find(UUID userId, UUID id) {
        return store.of(userId).stream()
                .filter(identity -> identity.id().equals(id))
                .findFirst();
    }

    private void tell(Kind kind, UUID userId, String provider) {
        events.publishEvent(
                SecurityEvent.of(kind, userId, clock.instant()).with(Fact.NAME, providers.nameOf(provider)));
    }
}
