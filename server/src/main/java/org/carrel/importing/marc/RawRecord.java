package org.carrel.importing.marc;

import java.util.Optional;

/** The bytes of one record, as they lie in the file. */
final class RawRecord {
    private final byte[] bytes;
    private final Optional<String> unfit;
    private final Optional<String> remark;

    private RawRecord(byte[] bytes, Optional<String> unfit, Optional<String> remark) {
        this.bytes = bytes;
        this.unfit = unfit;
        this.remark = remark;
    }

    static RawRecord of(byte[] bytes) {
        return new RawRecord(bytes, Optional.empty(), Optional.empty());
    }

    /** Something is odd about where it begins or ends. */
    RawRecord remarked(String what) {
        return new RawRecord(bytes, unfit, Optional.of(what));
    }

    /** Nobody need try to read it; its bytes may be a part only. */
    RawRecord unfit(String why) {
        return new RawRecord(bytes, Optional.of(why), remark);
    }

    byte[] bytes() {
        return bytes;
    }

    Optional<String> unfit() {
        return unfit;
    }

    Optional<String> remark() {
        return remark;
    }
}
