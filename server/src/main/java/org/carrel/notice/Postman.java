package org.carrel.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;

/**
 * Takes what is due out of the outbox to the mail server. A message is claimed before it is sent and noted afterwards, so that
 * a crash in between sends it twice at worst, and never loses it.
 */
final class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int BAG = 20;
    private static final int LONGEST_ERROR = 500;

    private final OutboxStore store;
    private final MailServer server;
    private final MailProperties properties;
    private final UnaryOperator<Duration> jitter;
    private final Clock clock;

    /** @param jitter makes each pause a little longer or shorter, so that what failed together does not come back together */
    Postman(
            OutboxStore store,
            MailServer server,
            MailProperties properties,
            UnaryOperator<Duration> jitter,
            Clock clock) {
        this.store = store;
        this.server = server;
        this.properties = properties;
        this.jitter = jitter;
        this.clock = clock;
    }

    /** Sends until nothing is due. */
    void round() {
        List<Parcel> bag;
        do {
            bag = store.claim(BAG, clock.instant(), clock.instant().plus(lease()));
            bag.forEach(this::deliver);
        } while (bag.size() == BAG);
    }

    /** Longer than a whole bag may take. */
    private Duration lease() {
        return properties.timeout().multipliedBy(4L * BAG);
    }

    private void deliver(Parcel parcel) {
        var message = parcel.message();
        try {
            server.send(parcel.whole());
            store.sent(message.id(), clock.instant());
        } catch (MailParseException e) {
            store.failed(message.id(), said(e));
        } catch (MailException e) {
            // What the server said may name the address; it is kept with the message, and not in the log.
            LOG.warn(
                    "Message {} could not be sent, attempt {}: {}",
                    message.id(),
                    message.attempts(),
                    e.getClass().getSimpleName());
            putBack(message, said(e));
        }
    }

    private void putBack(Message message, String error) {
        if (message.attempts() >= properties.attempts()) {
            store.failed(message.id(), error);
        } else {
            var pause = jitter.apply(properties.pauseAfter(message.attempts()));
            store.again(message.id(), clock.instant().plus(pause), error);
        }
    }

    private static String said(MailException e) {
        var text = String.valueOf(e.getMessage()).strip();
        return text.substring(0, Math.min(text.length(), LONGEST_ERROR));
    }
}
