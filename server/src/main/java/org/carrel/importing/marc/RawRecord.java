package org.carrel.importing.marc;

import java.util.Optional;

/**
 * The bytes of one record, as they lie in the file.
 *
 * @param unfit why nobody need try to read it; its bytes may then be a part only
 * @param remark what was odd about where it begins or ends
 */
record RawRecord(byte[] bytes, Optional<String> unfit, Optional<String> remark) {
    static RawRecord of(byte[] bytes) {
        return new RawRecord(bytes, Optional.empty(), Optional.empty());
    }

    RawRecord remarked(String what) {
        return new RawRecord(bytes, unfit, Optional.of(what));
    }

    RawRecord unfit(String why) {
        return new RawRecord(bytes, Optional.of(why), remark);
    }
}
