package org.carrel.catalogue;

import java.util.Arrays;

/** A record byte for byte as it came. */
public final class SourceRecord {
    private final Kind kind;
    private final byte[] content;

    /** @param content one whole record; not to be changed afterwards */
    public SourceRecord(Kind kind, byte[] content) {
        this.kind = kind;
        this.content = content;
    }

    public Kind kind() {
        return kind;
    }

    /** Not to be changed. */
    public byte[] content() {
        return content;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceRecord that && kind == that.kind && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + Arrays.hashCode(content);
    }

    /** How it is written. */
    public enum Kind {
        /** ISO 2709: MARC 21 in UTF-8 or MARC-8, leader and terminators included. */
        MARC,
        /** One {@code record} element of MARC 21 slim, in UTF-8. */
        MARCXML
    }
}
