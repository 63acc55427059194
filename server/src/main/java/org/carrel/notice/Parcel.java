package org.carrel.notice;

import java.util.Optional;

/** A message with the secret that stands beside it, for those who deliver it. */
record Parcel(Message message, Optional<String> secret) {
    /** The message as its addressee reads it. */
    Message whole() {
        var m = message;
        return new Message(
                m.id(),
                m.userId(),
                m.address(),
                m.kind(),
                m.language(),
                m.subject(),
                filled(m.plain()),
                filled(m.html()),
                m.state(),
                m.attempts(),
                m.nextAttemptAt(),
                m.sentAt(),
                m.error(),
                m.secretUntil(),
                m.createdAt(),
                m.version());
    }

    private String filled(String text) {
        return secret.map(known -> text.replace(Secret.MARK, known)).orElse(text);
    }

    /** Secrets never appear in a log. */
    @Override
    public String toString() {
        return "Parcel[" + message.id() + "]";
    }
}
