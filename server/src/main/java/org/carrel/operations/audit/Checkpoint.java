package org.carrel.operations.audit;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the chain stood, signed by a node: for keeping where whoever can change the database cannot.
 *
 * @param hash the link at the position, in hexadecimal digits
 * @param keyId which key signed
 * @param signature Ed25519 (RFC 8032), in base 64 without padding
 */
record Checkpoint(long position, String hash, Instant at, String keyId, String signature) {
    private static final Pattern WRITTEN =
            Pattern.compile("carrel-audit:(\\d{1,18}):([0-9a-f]{64}):([^ ]{20,30}):([0-9a-f]{16}):([A-Za-z0-9_-]{86})");

    /** One word, to be printed and given back. */
    String written() {
        return "carrel-audit:" + position + ":" + hash + ":" + at + ":" + keyId + ":" + signature;
    }

    static Optional<Checkpoint> parse(String text) {
        var parts = WRITTEN.matcher(text.strip());
        try {
            return parts.matches()
                    ? Optional.of(new Checkpoint(
                            Long.parseLong(parts.group(1)),
                            parts.group(2),
                            Instant.parse(parts.group(3)),
                            parts.group(4),
                            parts.group(5)))
                    : Optional.empty();
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What is signed. */
    static String signed(long position, String hash, Instant at) {
        return "carrel-audit-checkpoint-1 " + position + " " + hash + " " + at;
    }

    byte[] signatureBytes() {
        return Base64.getUrlDecoder().decode(signature);
    }
}
