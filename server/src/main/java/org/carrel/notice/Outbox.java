package org.carrel.notice;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.Ids;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Messages on their way out, and those that have left. */
@Service
class Outbox {
    private final OutboxStore store;
    private final Clock clock;

    Outbox(OutboxStore store, Clock clock) {
        this.store = store;
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
