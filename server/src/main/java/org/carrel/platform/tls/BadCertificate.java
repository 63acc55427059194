package org.carrel.platform.tls;

/** A certificate or its key cannot be used; says why, in words for who put it there. */
final class BadCertificate extends Exception {
    BadCertificate(String why) {
        super(why);
    }

    BadCertificate(String why, Throwable cause) {
        super(why, cause);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
