package org.carrel.account.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrel.account.Accounts;
import org.carrel.account.EmailWanted;
import org.carrel.account.SecurityEvent;
import org.carrel.account.SecurityEvent.Fact;
import org.carrel.account.SecurityEvent.Kind;
import org.carrel.account.User;
import org.carrel.account.VerificationProperties;
import org.carrel.account.session.EndReason;
import org.carrel.account.session.Sessions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Another address takes the place of the one there is when its owner has confirmed it, and so has the owner of the one there
 * is, where that was ever confirmed: an address that nobody confirmed may be a slip of the pen, and proves nothing.
 */
@Component
class EmailChanges {
    private static final String OLD = "old";
    private static final String NEW = "new";
    private final Links links;
    private final AddressStore addresses;
    private final Accounts accounts;
    private final Sessions sessions;
    private final VerificationProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmailChanges(
            Links links,
            AddressStore addresses,
            Accounts accounts,
            Sessions sessions,
            VerificationProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.addresses = addresses;
        this.accounts = accounts;
        this.sessions = sessions;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(EmailWanted event) {
        if (event.wanted().equals(event.current())) {
            withdraw(event.userId());
        } else {
            event.wanted().ifPresent(address -> propose(event.userId(), address));
        }
    }

    private void withdraw(UUID userId) {
        addresses.withdraw(userId);
        links.revoke(userId, LinkPurpose.CONFIRM_NEW_ADDRESS);
        links.revoke(userId, LinkPurpose.CONFIRM_OLD_ADDRESS);
    }

    private void propose(UUID userId, String address) {
        var user = accounts.find(userId).orElseThrow();
        var old = properties.bothEnds() && user.emailVerifiedAt().isPresent();
        var ends = Stream.of(Optional.of(NEW), Optional.of(OLD).filter(end -> old))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        addresses.propose(userId, address, now().plus(properties.lifetime()), ends);
        write(user, address, ends);
    }

    /** The letters to those who have not confirmed yet. */
    void writeAgain(User user) {
        var pending = addresses.pending(user.id()).orElseThrow();
        addresses.propose(user.id(), pending.address(), now().plus(properties.lifetime()), pending.ends());
        write(user, pending.address(), pending.ends());
    }

    private void write(User user, String address, Set<String> ends) {
        if (ends.contains(NEW)) {
            links.issue(new Link(user.id(), LinkPurpose.CONFIRM_NEW_ADDRESS, address), properties.lifetime());
        }
        var change = new LinkIssued.Change(address, ends.contains(OLD));
        user.email()
                .map(current -> new Link(user.id(), LinkPurpose.CONFIRM_OLD_ADDRESS, current))
                .ifPresent(link -> links.issue(link, properties.lifetime(), Optional.of(change)));
    }

    /** @param link used up, behind the lock on its user */
    boolean confirm(Link link) {
        var pending = addresses.pending(link.userId());
        var end = link.purpose() == LinkPurpose.CONFIRM_NEW_ADDRESS ? NEW : OLD;
        if (pending.filter(change -> fits(link, change)).isEmpty()) {
            return false;
        }
        addresses.confirm(link.userId(), end);
        if (pending.get().ends().equals(Set.of(end))) {
            change(link.userId(), pending.get().address());
        }
        return true;
    }

    private boolean fits(Link link, AddressStore.Pending change) {
        return switch (link.purpose()) {
            case CONFIRM_NEW_ADDRESS ->
                change.address().equals(link.address()) && change.ends().contains(NEW);
            default -> change.ends().contains(OLD);
        };
    }

    private void change(UUID userId, String address) {
        var former = accounts.find(userId).flatMap(User::email);
        addresses.change(userId, address);
        events.publishEvent(SecurityEvent.of(Kind.EMAIL_CHANGED, userId, now()).with(Fact.FORMER_ADDRESS, former));
    }

    /** Who did not ask for it has somebody else in their account: that one is out. */
    boolean refuse(Link link) {
        if (!addresses.withdraw(link.userId())) {
            return false;
        }
        links.revoke(link.userId(), LinkPurpose.CONFIRM_NEW_ADDRESS);
        sessions.endAll(link.userId(), Optional.empty(), EndReason.EMAIL_CHANGED);
        events.publishEvent(SecurityEvent.of(Kind.EMAIL_CHANGE_REFUSED, link.userId(), now()));
        return true;
    }

    private Instant now() {
        return clock.instant();
    }
}
