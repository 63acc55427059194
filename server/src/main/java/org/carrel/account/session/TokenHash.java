package org.carrel.account.session;

import java.nio.ByteBuffer;

/** 256 bits as a key that is compared without walking an array. */
record TokenHash(long a, long b, long c, long d) {
    static TokenHash of(String token) {
        var bytes = ByteBuffer.wrap(RefreshToken.sha256(token));
        return new TokenHash(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }

    /** Every bit of a SHA-256 is as good as any other. */
    @Override
    public int hashCode() {
        return (int) a;
    }
}
