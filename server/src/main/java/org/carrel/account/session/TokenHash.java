package org.carrel.account.session;

import java.nio.ByteBuffer;

/** The SHA-256 of a token, as a key that is compared without walking an array. */
public record TokenHash(long a, long b, long c, long d) {
    public static TokenHash of(String token) {
        var bytes = ByteBuffer.wrap(RefreshToken.sha256(token));
        return new TokenHash(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }

    /** As the database keeps it. */
    public byte[] bytes() {
        return ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(a)
                .putLong(b)
                .putLong(c)
                .putLong(d)
                .array();
    }

    /** Every bit of a SHA-256 is as good as any other. */
    @Override
    public int hashCode() {
        return (int) a;
    }
}
