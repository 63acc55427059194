package org.carrel.account.factor;

/** A secret as the database keeps it, and which key opens it. */
final class Sealed {
    private final String keyId;
    private final byte[] bytes;

    Sealed(String keyId, byte[] bytes) {
        this.keyId = keyId;
        this.bytes = bytes.clone();
    }

    String keyId() {
        return keyId;
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
