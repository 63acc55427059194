package org.carrel.notice;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Accounts;
import org.carrel.account.Caller;
import org.carrel.account.SecurityEvent;
import org.carrel.account.SecurityEvent.Fact;
import org.carrel.account.SecurityEvent.Kind;
import org.carrel.platform.Ids;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Messages on their way out, and those that have left. */
@Service
class Outbox {
    private final OutboxStore store;
    private final Accounts accounts;
    private final boolean leavesByMail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            OutboxStore store,
            Accounts accounts,
            MailProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.leavesByMail = properties.host().isPresent();
        this.events = events;
        this.clock = clock;
    }

    /** Within the transaction that causes it: either both happen or neither. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(NewMessage message) {
        store.insert(Ids.next(), message, clock.instant());
    }

    Page<Message> page(MessageQuery query) {
        return store.page(query);
    }

    Optional<Message> find(UUID id) {
        return store.find(id);
    }

    /**
     * Shows a message with what is hidden in it, to hand it to its addressee where no mail leaves. Its addressee is told, and so
     * is whoever keeps the audit trail.
     */
    @Transactional
    Change<Message> read(UUID id, Caller by) {
        if (store.find(id).isEmpty()) {
            return new Change.Unknown<>("message");
        }
        if (leavesByMail) {
            return new Change.Denied<>(List.of(Reason.of(
                    "message_leaves_by_mail",
                    "Messages leave by mail here; only the addressee reads what is hidden.")));
        }
        var parcel = store.open(id, clock.instant());
        if (parcel.isEmpty()) {
            return new Change.Denied<>(
                    List.of(Reason.of("message_without_secret", "Nothing is hidden in this message, or no longer.")));
        }
        var addressee = parcel.get().message().userId();
        var barred = addressee.flatMap(user -> accounts.barred(user, by.rights()));
        if (barred.isPresent()) {
            return Change.forbidden(barred.get());
        }
        addressee.ifPresent(user -> events.publishEvent(
                SecurityEvent.of(Kind.SECRET_READ, user, clock.instant()).with(Fact.NAME, by.username())));
        return new Change.Made<>(parcel.get().whole());
    }

    /** Has one that failed tried once more, from the beginning. */
    @Transactional
    Change<Message> retry(UUID id) {
        var message = store.find(id);
        if (message.isEmpty()) {
            return new Change.Unknown<>("message");
        }
        if (!store.retry(id, clock.instant())) {
            return new Change.Denied<>(List.of(Reason.of(
                    "message_has_not_failed",
                    "Only a message that has failed can be sent again.",
                    Map.of("state", message.get().state()))));
        }
        return new Change.Made<>(store.find(id).orElseThrow());
    }
}
