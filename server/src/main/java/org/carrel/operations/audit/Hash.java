package org.carrel.operations.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** SHA-256 over parts, each with its length before it, so that no two ways of cutting the same text are alike. */
final class Hash {
    /** What stands before the first line. */
    static final String NOTHING = "00".repeat(32);

    private static final HexFormat HEX = HexFormat.of();
    private final MessageDigest digest;

    Hash(String kind) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
        add(kind);
    }

    Hash add(String part) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    /** What is absent is another thing than an empty text. */
    Hash add(Optional<?> part) {
        if (part.isEmpty()) {
            digest.update(ByteBuffer.allocate(4).putInt(-1).flip());
            return this;
        }
        return add(part.get().toString());
    }

    String hex() {
        return HEX.formatHex(digest.digest());
    }

    /** The next link of the chain. */
    static String link(String before, long position, String content) {
        return new Hash("carrel-audit-chain-1")
                .add(before)
                .add(Long.toString(position))
                .add(content)
                .hex();
    }
}
