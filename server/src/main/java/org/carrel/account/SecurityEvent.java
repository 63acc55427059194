package org.carrel.account;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something happened to an account that its owner should hear of, whoever did it. It is published in the transaction that does
 * it; the letter to the owner is written in the same one. Each kind has a letter (docs/notices.md).
 *
 * @param facts what the letter tells besides, in words; never a secret
 */
public record SecurityEvent(Kind kind, UUID userId, Instant at, Map<Fact, String> facts) {
    /** What happened. */
    public enum Kind {
        PASSWORD_CHANGED,
        /** To the new address, and to the one before where {@link Fact#FORMER_ADDRESS} names it. */
        EMAIL_CHANGED,
        EMAIL_CHANGE_REFUSED,
        NEW_DEVICE,
        SECOND_FACTOR_ON,
        SECOND_FACTOR_OFF,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        RECOVERY_CODE_USED,
        RECOVERY_CODES_RENEWED,
        SESSIONS_ENDED,
        ACCOUNT_SUSPENDED,
        SUSPENSION_LIFTED,
        ROLE_CHANGED,
        API_KEY_MADE,
        IDENTITY_LINKED,
        IDENTITY_UNLINKED,
        EXPORT_ASKED,
        /** {@link Fact#FORMER_ADDRESS} says where the last letter goes. */
        ACCOUNT_ERASED,
        LOCKED_OUT,
        /** Somebody of the library read the link in a letter, since no mail leaves here. */
        SECRET_READ
    }

    /** What a letter can tell of it. */
    public enum Fact {
        /** The program or device, as far as it says what it is. */
        DEVICE,
        /** Where from, coarsely. */
        PLACE,
        /** Of a passkey, a key, an identity provider. */
        NAME,
        ROLE,
        FORMER_ROLE,
        REASON,
        /** An instant (RFC 3339). */
        UNTIL,
        /** An address that the account no longer has and that is written to as well; it is not told in the letter. */
        FORMER_ADDRESS
    }

    public SecurityEvent {
        facts = Map.copyOf(facts);
    }

    public static SecurityEvent of(Kind kind, UUID userId, Instant at) {
        return new SecurityEvent(kind, userId, at, Map.of());
    }

    public SecurityEvent with(Fact fact, String text) {
        var more = new EnumMap<Fact, String>(Fact.class);
        more.putAll(facts);
        more.put(fact, text);
        return new SecurityEvent(kind, userId, at, more);
    }

    public SecurityEvent with(Fact fact, Optional<String> text) {
        return text.map(known -> with(fact, known)).orElse(this);
    }

    /** Facts are about a person, and never appear in a log. */
    @Override
    public String toString() {
        return "SecurityEvent[" + kind + " of " + userId + "]";
    }
}
